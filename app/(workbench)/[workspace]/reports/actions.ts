'use server'

import { makeReportInput } from '@/lib/core/reports/input'
import { action } from '@/lib/server/action'
import * as reports from '@/lib/server/reports/commands'

export const makeReport = action(makeReportInput, reports.makeReport)
