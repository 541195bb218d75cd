'use server'
import { draftClaimInput, markPassageInput } from '@/lib/core/claims/input'
import { signOffInput } from '@/lib/core/documents/input'
import { makeReportInput } from '@/lib/core/reports/input'
import { action } from '@/lib/server/action'
import * as claims from '@/lib/server/claims/commands'
import * as documents from '@/lib/server/documents/commands'
import * as reports from '@/lib/server/reports/commands'

export const draftClaim = action(draftClaimInput, claims.draftClaim)
export const markPassage = action(markPassageInput, claims.markPassage)
export const signOffDocument = action(signOffInput, documents.signOffDocument)
export const makeReport = action(makeReportInput, reports.makeReport)
