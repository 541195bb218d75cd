import { listed, plural } from '@/lib/core/reports/labels'
import type { ClaimSection, EvidenceSection } from '@/lib/core/reports/sections/claim'
import type { SignOffSection, SourceSection } from '@/lib/core/reports/sections/document'
import type { FindingSection } from '@/lib/core/reports/sections/method'
import type { Sections } from '@/lib/core/reports/sections/sections'

/** What the rules look at. Claims are all claims; the rules on verdicts look at the settled ones. */
export interface Facts {
  claims: readonly ClaimSection[]
  settled: readonly ClaimSection[]
  sources: readonly SourceSection[]
  signOffs: readonly SignOffSection[]
  coverage: Sections['coverage']
}

export type Rule = (facts: Facts) => FindingSection

export const finding = (
  rule: string,
  status: FindingSection['status'],
  text: string,
  refs: { claims?: number[]; sources?: number[] } = {},
): FindingSection => ({ rule, status, text, claims: refs.claims ?? [], sources: refs.sources ?? [] })

export const numbersOf = (claims: readonly ClaimSection[]) => claims.map((claim) => claim.number)

export const used = (claim: ClaimSection) => claim.evidence.filter((one) => one.used && one.removed === null)

export const claimWord = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'Claim' : 'Claims'} ${listed(numbers.map(String))}`

/** A rule that every settled claim must meet. */
export const everyClaim =
  (rule: string, met: string, gap: string, holds: (claim: ClaimSection) => boolean): Rule =>
  ({ settled }) => {
    const failing = numbersOf(settled.filter((claim) => !holds(claim)))
    return failing.length === 0
      ? finding(rule, 'met', met)
      : finding(rule, 'gap', `${claimWord(failing)}: ${gap}`, { claims: failing })
  }

/** A rule about the evidence that settled claims use; the finding names the sources. */
export const everyUse =
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
