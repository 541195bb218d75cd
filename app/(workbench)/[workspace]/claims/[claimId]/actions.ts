'use server'
import { assignClaimInput, setDueInput, takeBackInput } from '@/lib/core/claims/desk-input'
import {
  changeClaimInput,
  claimWithReason,
  submitClaimInput,
  unmarkPassageInput,
} from '@/lib/core/claims/input'
import {
  editCommentInput,
  resolveThreadInput,
  withdrawCommentInput,
  writeCommentInput,
} from '@/lib/core/comments/input'
import { publishClaimInput, retractClaimInput, settleClaimInput } from '@/lib/core/decisions/input'
import { attachEvidenceInput, removeEvidenceInput } from '@/lib/core/evidence/input'
import { legalSignOffInput } from '@/lib/core/policy/input'
import { proposeChangeInput } from '@/lib/core/proposed-changes/input'
import {
  cannotJudgeInput,
  releaseClaimInput,
  submitReviewInput,
  takeClaimInput,
  takeNextInput,
} from '@/lib/core/review/input'
import { action } from '@/lib/server/action'
import * as claims from '@/lib/server/claims/commands'
import * as desk from '@/lib/server/claims/desk'
import * as life from '@/lib/server/claims/life'
import * as comments from '@/lib/server/comments/commands'
import * as ownComments from '@/lib/server/comments/own'
import * as decisions from '@/lib/server/decisions/commands'
import * as retract from '@/lib/server/decisions/retract'
import * as evidence from '@/lib/server/evidence/commands'
import * as policy from '@/lib/server/policy/commands'
import * as changes from '@/lib/server/proposed-changes/commands'
import * as assign from '@/lib/server/reviews/assign'
import * as reviews from '@/lib/server/reviews/commands'
import * as back from '@/lib/server/reviews/take-back'
import * as next from '@/lib/server/reviews/take-next'

export const changeClaim = action(changeClaimInput, claims.changeClaim)
export const unmarkPassage = action(unmarkPassageInput, claims.unmarkPassage)
export const submitClaim = action(submitClaimInput, life.submitClaim)
export const returnClaim = action(claimWithReason, life.returnClaim)
export const reopenClaim = action(claimWithReason, life.reopenClaim)
export const withdrawClaim = action(claimWithReason, life.withdrawClaim)
export const restoreClaim = action(claimWithReason, life.restoreClaim)
export const setDue = action(setDueInput, desk.setDue)
export const attachEvidence = action(attachEvidenceInput, evidence.attachEvidence)
export const removeEvidence = action(removeEvidenceInput, evidence.removeEvidence)
export const takeClaim = action(takeClaimInput, reviews.takeClaim)
export const assignClaim = action(assignClaimInput, assign.assignClaim)
export const takeBack = action(takeBackInput, back.takeBack)
export const releaseClaim = action(releaseClaimInput, reviews.releaseClaim)
export const takeNext = action(takeNextInput, next.takeNext)
export const submitReview = action(submitReviewInput, reviews.submitReview)
export const submitCannotJudge = action(cannotJudgeInput, reviews.submitCannotJudge)
export const settleClaim = action(settleClaimInput, decisions.settleClaim)
export const giveLegalSignOff = action(legalSignOffInput, policy.giveLegalSignOff)
export const retractClaim = action(retractClaimInput, retract.retractClaim)
export const publishClaim = action(publishClaimInput, decisions.publishClaim)
export const writeComment = action(writeCommentInput, comments.writeComment)
export const resolveThread = action(resolveThreadInput, comments.resolveThread)
export const editComment = action(editCommentInput, ownComments.editComment)
export const withdrawComment = action(withdrawCommentInput, ownComments.withdrawComment)
export const proposeChange = action(proposeChangeInput, changes.proposeChange)
