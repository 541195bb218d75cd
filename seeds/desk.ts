import type { ConflictContent, DueContent, RecheckContent } from '@/seeds/content'

/** When claims should be settled: one day has passed, one is to come. */
export const dues: readonly DueContent[] = [
  { claim: 'dopamine-men', inDays: 3, by: 'ama', at: [3, '09:30'] },
  { claim: 'percentages', inDays: -1, by: 'ama', at: [3, '16:10'] },
]

export const conflicts: readonly ConflictContent[] = [
  {
    document: 'tears',
    reason: 'My sister’s shop sells wraps made by Nestrell, so I keep out of what we say about this guide.',
    by: 'miriam',
    at: [14, '09:20'],
  },
]

/** The first verdicts that were published have come due since. */
export const rechecks: readonly RecheckContent[] = [
  { workspace: 'harbour', afterDays: 14, by: 'miriam', at: [7, '17:30'] },
]
