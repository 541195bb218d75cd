import { z } from 'zod'
import { recordId } from '@/lib/core/input-fields'

export const makeReportInput = z.object({ documentId: recordId })
