import type { Act } from '@/components/claims/claim-actions'

/** What can be done from the article. Who may do what is in `DocumentView.may`. */
export interface ReaderActions {
  draftClaim: Act<{ claimId: string; number: number }>
  markPassage: Act<{ passageId: string }>
  choosePlace: Act
  signOffDocument: Act
  makeReport: Act<{ reportId: string; number: number }>
}
