import type { Act } from '@/components/acts/act'
import type { ClaimState } from '@/lib/core/claims/state'

/** Everything a claim page can do. Which of it may be done is in `ClaimView.may`. */
export interface ClaimActions {
  changeClaim: Act
  unmarkPassage: Act
  submitClaim: Act
  returnClaim: Act<{ state: ClaimState }>
  reopenClaim: Act<{ state: ClaimState }>
  withdrawClaim: Act<{ state: ClaimState }>
  restoreClaim: Act<{ state: ClaimState }>
  setDue: Act
  attachEvidence: Act
  removeEvidence: Act
  takeClaim: Act
  releaseClaim: Act
  takeBack: Act
  assignClaim: Act
  /** The most urgent claim that waits for the viewer; null when there is none. */
  takeNext: Act<{ claimId: string | null }>
  submitReview: Act<{ revealed: boolean }>
  submitCannotJudge: Act
  settleClaim: Act
  giveLegalSignOff: Act
  publishClaim: Act
  retractClaim: Act
}

/** Who looks at the page. */
export interface Viewer {
  memberId: string
  name: string
}
