/** What the log says of a round that is opened. */
export interface RoundFacts {
  claimId: string
  claimVersionId: string
  number: number
  required: number
  blind: boolean
  policyVersion: number
  scaleId: string
  scaleVersion: number
  /**
   * Only where names are hidden: until the claim is settled or withdrawn; `true`, as it was said before, until the
   * round is closed.
   */
  namesHidden?: true | 'until-settled'
}
