import { everySentence, notRecorded, selection, signedOff } from '@/lib/core/reports/findings/about-article'
import {
  accessed,
  archived,
  bothSides,
  confidentialUsed,
  exactWords,
  twoSources,
} from '@/lib/core/reports/findings/about-evidence'
import {
  correctionsExplained,
  dissentKept,
  judgedByTwo,
  settledByAnother,
} from '@/lib/core/reports/findings/about-judging'
import type { Facts, Rule } from '@/lib/core/reports/findings/rule'
import type { FindingSection } from '@/lib/core/reports/sections/method'

/** The rules of completeness, in the order in which they are printed where their findings are alike. */
const rules: readonly Rule[] = [
  judgedByTwo,
  settledByAnother,
  twoSources,
  bothSides,
  exactWords,
  archived,
  accessed,
  confidentialUsed,
  selection,
  dissentKept,
  correctionsExplained,
  signedOff,
  everySentence,
  notRecorded,
]

const urgency = { gap: 0, explained: 1, 'not recorded': 2, met: 3 }

/** What each rule of completeness found, gaps first. A gap does not make a verdict wrong; hiding it would. */
export function findingsOf(facts: Facts): FindingSection[] {
  return rules.map((rule) => rule(facts)).toSorted((a, b) => urgency[a.status] - urgency[b.status])
}
