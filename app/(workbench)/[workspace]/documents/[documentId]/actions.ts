'use server'
import { claimWithReason, draftClaimInput, remarkPassagesInput } from '@/lib/core/claims/input'
import { choosePlaceInput } from '@/lib/core/claims/placement'
import { liftSetAsideInput, setAsideInput } from '@/lib/core/coverage/input'
import { signOffInput } from '@/lib/core/documents/input'
import { importFromAddress } from '@/lib/core/imports/input'
import { makeReportInput } from '@/lib/core/reports/input'
import { action } from '@/lib/server/action'
import * as placing from '@/lib/server/claims/choose-place'
import * as claims from '@/lib/server/claims/commands'
import * as life from '@/lib/server/claims/life'
import { remarkPassages as remark } from '@/lib/server/claims/remark'
import * as coverage from '@/lib/server/coverage/commands'
import * as documents from '@/lib/server/documents/commands'
import { startImport } from '@/lib/server/imports/commands'
import * as reports from '@/lib/server/reports/commands'

export const draftClaim = action(draftClaimInput, claims.draftClaim)
export const remarkPassages = action(remarkPassagesInput, remark)
export const withdrawClaim = action(claimWithReason, life.withdrawClaim)
export const restoreClaim = action(claimWithReason, life.restoreClaim)
export const choosePlace = action(choosePlaceInput, placing.choosePlace)
export const setAside = action(setAsideInput, coverage.setAside)
export const liftSetAside = action(liftSetAsideInput, coverage.liftSetAside)
export const checkForChanges = action(importFromAddress, startImport)
export const signOffDocument = action(signOffInput, documents.signOffDocument)
export const makeReport = action(makeReportInput, reports.makeReport)
