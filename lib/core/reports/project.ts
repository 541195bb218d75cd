import { agreementSections } from '@/lib/core/reports/agreement-section'
import { coverageSectionOf } from '@/lib/core/reports/coverage'
import type { LogEntry } from '@/lib/core/reports/entries'
import { findingsOf } from '@/lib/core/reports/findings/findings'
import { claimsOf } from '@/lib/core/reports/fold-claims'
import { conflictsOf } from '@/lib/core/reports/fold-conflicts'
import { documentOf, earlierReportsOf, signOffsOf } from '@/lib/core/reports/fold-document'
import { proposedChangesOf } from '@/lib/core/reports/fold-proposed-changes'
import { sourceNumbersOf, sourcesOf } from '@/lib/core/reports/fold-sources'
import { journalOf } from '@/lib/core/reports/journal'
import { loggedOf } from '@/lib/core/reports/logged'
import { openPointsOf } from '@/lib/core/reports/open-points'
import { peopleOf } from '@/lib/core/reports/people'
import { policiesOf } from '@/lib/core/reports/policy'
import type { JudgedText } from '@/lib/core/reports/record'
import { scalesUsed, verdictsInOrder } from '@/lib/core/reports/scale-words'
import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import type { Sections } from '@/lib/core/reports/sections/sections'

function correctionsOf(claims: readonly ClaimSection[]): Sections['corrections'] {
  return claims.flatMap((claim) =>
    claim.publications.flatMap((one) =>
      one.kind === 'first'
        ? []
        : [
            {
              claim: claim.number,
              kind: one.kind,
              was: one.was,
              now: one.rating,
              note: one.note,
              by: one.by,
              at: one.at,
              entry: one.entry,
            },
          ],
    ),
  )
}

const hasDissent = (claim: ClaimSection) =>
  claim.rounds.some((round) => round.reviews.some((review) => review.dissents))

/**
 * Everything a report prints, as a pure fold of the log: the same entries and text give the same sections, so a
 * verifier can fold them again and compare. Entries are those of `entriesInScope`, in the order of the log.
 *
 * @param revisionId the frozen text that passages and coverage are read from
 */
export function projectReport(entries: readonly LogEntry[], text: JudgedText, revisionId: string): Sections {
  const journal = journalOf(entries)
  const numbers = sourceNumbersOf(journal)
  const claims = claimsOf(journal, { text, revisionId }, numbers)
  const sources = sourcesOf(journal, numbers, claims)
  const signOffs = signOffsOf(journal)
  const coverage = coverageSectionOf(journal, text, revisionId, claims)
  const policies = policiesOf(journal)
  const settled = claims.filter((claim) => claim.state === 'decided')
  const corrections = correctionsOf(claims)
  const conflicts = conflictsOf(journal)
  const proposedChanges = proposedChangesOf(journal, text)
  const reviews = claims
    .flatMap((claim) => claim.rounds)
    .filter((round) => round.state === 'shown')
    .flatMap((round) => round.reviews)
  const scales = scalesUsed(claims, policies, journal.scale)
  return {
    document: documentOf(journal, text, revisionId),
    counts: {
      claims: claims.filter((claim) => claim.state !== 'withdrawn').length,
      settled: settled.length,
      reviews: reviews.filter((review) => review.rating !== null).length,
      sources: sources.length,
      dissent: claims.filter(hasDissent).length,
      corrected: new Set(corrections.map((one) => one.claim)).size,
      sentences: coverage.sentences,
      unclaimed: coverage.unclaimed.length,
    },
    verdicts: verdictsInOrder(scales, claims),
    signOffs,
    open: openPointsOf(claims, signOffs),
    claims,
    corrections,
    ...(proposedChanges.length > 0 ? { proposedChanges } : {}),
    coverage,
    findings: findingsOf({ claims, settled, sources, signOffs, coverage }),
    policies,
    scales,
    agreement: agreementSections(claims, scales),
    people: peopleOf(journal),
    ...(conflicts.length > 0 ? { conflicts } : {}),
    sources,
    earlierReports: earlierReportsOf(journal),
    entries: loggedOf(entries, journal, claims),
  }
}
