import { everyClaim, everyUse, finding, type Rule, used } from '@/lib/core/reports/findings/rule'
import { plural } from '@/lib/core/reports/labels'
import type { EvidenceSection } from '@/lib/core/reports/sections/claim'
import type { SourceSection } from '@/lib/core/reports/sections/document'

const onTheWeb = (_: EvidenceSection, source: SourceSection | undefined) =>
  source?.url !== null && source?.url !== undefined

const citable = (_: EvidenceSection, source: SourceSection | undefined) => source?.confidential === false

export const twoSources = everyClaim(
  'Two sources',
  'Every settled claim rests on two different sources or more.',
  'fewer than two different sources were used.',
  (claim) => new Set(used(claim).map((one) => one.source)).size >= 2,
)

export const bothSides = everyClaim(
  'Evidence on both sides',
  'For every settled claim, evidence for and evidence against is listed.',
  'the evidence listed points one way only. That may be how the evidence stands; a search for the other side is not recorded.',
  (claim) => {
    const stances = new Set(used(claim).map((one) => one.stance))
    return stances.has('supports') && stances.has('refutes')
  },
)

export const exactWords = everyUse(
  'Exact words with their place',
  'Every source used is quoted in its exact words with the place where they stand.',
  'used without exact words, or without the place where they stand.',
  citable,
  (one) => one.quote !== null && !one.paraphrase && one.locator !== null,
)

export const archived = everyUse(
  'Archived copies',
  'Every web source used has an archived copy.',
  'on the web and without an archived copy: what it says may change.',
  onTheWeb,
  (one) => one.archiveUrl !== null,
)

export const accessed = everyUse(
  'Date of access',
  'For every web source used, the day on which it was read is recorded.',
  'on the web and without the day on which it was read.',
  onTheWeb,
  (one) => one.accessedOn !== null,
)

export const confidentialUsed: Rule = ({ sources }) => {
  const hidden = sources.filter((source) => source.confidential).map((source) => source.number)
  return hidden.length === 0
    ? finding('Named sources', 'met', 'Every source is named.')
    : finding(
        'Named sources',
        'explained',
        `${plural(hidden.length, 'confidential source')}: a reader cannot check what it says. The desk knows who it is.`,
        { sources: hidden },
      )
}
