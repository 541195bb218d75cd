import type { Act } from '@/components/acts/act'
import type { ClaimState } from '@/lib/core/claims/state'

/** What can be done from the article. Who may do what is in `DocumentView.may`. */
export interface ReaderActions {
  draftClaim: Act<{ claimId: string; number: number }>
  remarkPassages: Act<{ claims: { claimId: string; marked: string[] }[] }>
  withdrawClaim: Act<{ state: ClaimState; edition: number }>
  restoreClaim: Act<{ state: ClaimState; edition: number }>
  choosePlace: Act
  setAside: Act<{ setAsideIds: string[] }>
  liftSetAside: Act<{ lifted: number }>
  signOffDocument: Act
  checkForChanges: Act<{ importId: string }>
  makeReport: Act<{ reportId: string; number: number }>
}
