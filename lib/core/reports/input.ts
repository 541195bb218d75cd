import { z } from 'zod'

export const makeReportInput = z.object({ documentId: z.uuid() })
