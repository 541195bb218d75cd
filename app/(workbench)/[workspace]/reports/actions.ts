'use server'

import { makeReportInput } from '@/lib/core/reports/input'
import { action } from '@/lib/server/action'
import { makeReport } from '@/lib/server/reports/commands'

export const makeReportAction = action(makeReportInput, makeReport)
