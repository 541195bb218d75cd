import { listed, plural } from '@/lib/core/reports/labels'
import type { ClaimSection, EvidenceSection } from '@/lib/core/reports/sections/claim'
import type { SignOffSection, SourceSection } from '@/lib/core/reports/sections/document'
import type { FindingSection } from '@/lib/core/reports/sections/method'
import type { Sections } from '@/lib/core/reports/sections/sections'

/** What the rules look at. Claims are all claims; the rules on verdicts look at the settled ones. */
interface Facts {
  claims: readonly ClaimSection[]
  settled: readonly ClaimSection[]
  sources: readonly SourceSection[]
  signOffs: readonly SignOffSection[]
  coverage: Sections['coverage']
}

type Rule = (facts: Facts) => FindingSection

const finding = (
  rule: string,
  status: FindingSection['status'],
  text: string,
  refs: { claims?: number[]; sources?: number[] } = {},
): FindingSection => ({ rule, status, text, claims: refs.claims ?? [], sources: refs.sources ?? [] })

const numbersOf = (claims: readonly ClaimSection[]) => claims.map((claim) => claim.number)
const used = (claim: ClaimSection) => claim.evidence.filter((one) => one.used && one.removed === null)
const claimWord = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'Claim' : 'Claims'} ${listed(numbers.map(String))}`

/** A rule that every settled claim must meet. */
const everyClaim =
  (rule: string, met: string, gap: string, holds: (claim: ClaimSection) => boolean): Rule =>
  ({ settled }) => {
    const failing = numbersOf(settled.filter((claim) => !holds(claim)))
    return failing.length === 0
      ? finding(rule, 'met', met)
      : finding(rule, 'gap', `${claimWord(failing)}: ${gap}`, { claims: failing })
  }

/** A rule about the evidence that settled claims use; the finding names the sources. */
const everyUse =
  (
    rule: string,
    met: string,
    gap: string,
    applies: (one: EvidenceSection, source: SourceSection | undefined) => boolean,
    holds: (one: EvidenceSection) => boolean,
  ): Rule =>
  ({ settled, sources }) => {
    const uses = settled.flatMap(used).filter((one) => applies(one, sources[one.source - 1]))
    const failing = [...new Set(uses.filter((one) => !holds(one)).map((one) => one.source))].sort(
      (a, b) => a - b,
    )
    return failing.length === 0
      ? finding(rule, 'met', met)
      : finding(rule, 'gap', `${plural(failing.length, 'source')}: ${gap}`, { sources: failing })
  }

const onTheWeb = (_: EvidenceSection, source: SourceSection | undefined) =>
  source?.url !== null && source?.url !== undefined
const citable = (_: EvidenceSection, source: SourceSection | undefined) => source?.confidential === false
const countingReviews = (claim: ClaimSection) =>
  claim.rounds.findLast((round) => round.decision !== null)?.reviews.filter((one) => one.rating !== null) ??
  []

const judgedByTwo = everyClaim(
  'Two independent reviews',
  'Every settled claim was judged by two people or more.',
  'settled on the review of one person.',
  (claim) => countingReviews(claim).length >= 2,
)

const settledByAnother: Rule = ({ settled }) => {
  const overridden = settled.filter(
    ({ decision }) => (decision?.overrideReason ?? null) !== null && decision?.exception === undefined,
  )
  if (overridden.length === 0) {
    return finding(
      'Settled by somebody else',
      'met',
      'Nobody settled a claim that they had reviewed in that round.',
    )
  }
  const reasons = overridden.map((claim) => `Claim ${claim.number}: ${claim.decision?.overrideReason ?? ''}`)
  return finding(
    'Settled by somebody else',
    'explained',
    `Settled by one of its reviewers. ${reasons.join(' ')}`,
    {
      claims: numbersOf(overridden),
    },
  )
}

const twoSources = everyClaim(
  'Two sources',
  'Every settled claim rests on two different sources or more.',
  'fewer than two different sources were used.',
  (claim) => new Set(used(claim).map((one) => one.source)).size >= 2,
)

const bothSides = everyClaim(
  'Evidence on both sides',
  'For every settled claim, evidence for and evidence against is listed.',
  'the evidence listed points one way only. That may be how the evidence stands; a search for the other side is not recorded.',
  (claim) => {
    const stances = new Set(used(claim).map((one) => one.stance))
    return stances.has('supports') && stances.has('refutes')
  },
)

const exactWords = everyUse(
  'Exact words with their place',
  'Every source used is quoted in its exact words with the place where they stand.',
  'used without exact words, or without the place where they stand.',
  citable,
  (one) => one.quote !== null && !one.paraphrase && one.locator !== null,
)

const archived = everyUse(
  'Archived copies',
  'Every web source used has an archived copy.',
  'on the web and without an archived copy: what it says may change.',
  onTheWeb,
  (one) => one.archiveUrl !== null,
)

const accessed = everyUse(
  'Date of access',
  'For every web source used, the day on which it was read is recorded.',
  'on the web and without the day on which it was read.',
  onTheWeb,
  (one) => one.accessedOn !== null,
)

const selection = everyClaim(
  'Why it was chosen',
  'For every settled claim it is recorded why it was chosen and who said it.',
  'it is not recorded why it was chosen, or who said it.',
  (claim) => claim.whySelected !== null && claim.claimant !== null,
)

const dissentKept: Rule = ({ settled }) => {
  const split = settled.filter((claim) =>
    countingReviews(claim).some((one) => one.rating?.id !== claim.decision?.rating.id),
  )
  const lost = split.filter((claim) =>
    countingReviews(claim).some((one) => one.rating?.id !== claim.decision?.rating.id && !one.dissents),
  )
  if (lost.length > 0) {
    return finding(
      'Dissent kept',
      'gap',
      `${claimWord(numbersOf(lost))}: a review differs from the verdict and is not marked as dissent. It is printed all the same.`,
      {
        claims: numbersOf(lost),
      },
    )
  }
  return finding(
    'Dissent kept',
    'met',
    split.length === 0
      ? 'No review differs from the verdict of its claim.'
      : `Every review that differs from the verdict is kept: ${claimWord(numbersOf(split)).toLowerCase()}.`,
    { claims: numbersOf(split) },
  )
}

const correctionsExplained: Rule = ({ claims }) => {
  const corrected = claims.filter((claim) => claim.publications.some((one) => one.kind !== 'first'))
  const silent = corrected.filter((claim) =>
    claim.publications.some((one) => one.kind !== 'first' && one.note === null),
  )
  if (silent.length > 0) {
    return finding(
      'Corrections explained',
      'gap',
      `${claimWord(numbersOf(silent))}: a correction without a note for readers.`,
      {
        claims: numbersOf(silent),
      },
    )
  }
  return finding(
    'Corrections explained',
    'met',
    corrected.length === 0
      ? 'No published verdict was changed.'
      : 'Every correction says what changed and why.',
  )
}

const confidentialUsed: Rule = ({ sources }) => {
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

const signedOff: Rule = ({ signOffs, claims }) => {
  const last = signOffs.at(-1)
  if (last === undefined) return finding('Sign-off', 'gap', 'The article is not signed off.')
  if (!last.inForce) return finding('Sign-off', 'gap', 'The sign-off was lifted by a later change.')
  const open = claims.filter((claim) => claim.state !== 'decided' && claim.state !== 'withdrawn').length
  return finding(
    'Sign-off',
    'met',
    open === 0 ? 'Signed off with nothing open.' : `Signed off; ${plural(open, 'claim')} not settled.`,
  )
}

const everySentence: Rule = ({ coverage }) => {
  const rule = 'Every sentence looked at'
  const { sentences, unclaimed, setAside } = coverage
  if (setAside === undefined) {
    return unclaimed.length === 0
      ? finding(rule, 'met', 'Every sentence of the article is touched by a claim.')
      : finding(
          rule,
          'gap',
          `${unclaimed.length} of ${plural(sentences, 'sentence')} are not touched by a claim. Whether they were looked at is not recorded.`,
        )
  }
  const aside = `${plural(setAside.length, 'sentence was', 'sentences were')} set aside as not checkable`
  return unclaimed.length === 0
    ? finding(rule, 'met', `${aside}; every other sentence of the article is touched by a claim.`)
    : finding(
        rule,
        'gap',
        `${unclaimed.length} of ${plural(sentences, 'sentence')} are neither touched by a claim nor set aside; ${aside}.`,
      )
}

const notRecorded: Rule = () =>
  finding(
    'Contacts, interests, retractions',
    'not recorded',
    'This version of the record does not hold contacts with claimants or the publisher, interests of those who judged, or whether a cited paper was retracted later.',
  )

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
