/** The states of a claim. "Published" is not one: it is a fact about its decisions. */
export const claimStates = ['draft', 'in_review', 'to_decide', 'decided', 'withdrawn'] as const
export type ClaimState = (typeof claimStates)[number]

export const priorities = ['high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]

/** What kind of statement a claim is. `other` is there so that nobody has to lie. */
export const claimTypes = [
  'statistic',
  'study-attribution',
  'causal-mechanism',
  'quotation',
  'event',
  'commercial',
  'other',
] as const
export type ClaimType = (typeof claimTypes)[number]
