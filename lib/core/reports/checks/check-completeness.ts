import { type Check, checkOf } from '@/lib/core/reports/checks/check'
import { type Journal, journalOf } from '@/lib/core/reports/journal'
import { namelessRounds } from '@/lib/core/reports/nameless'
import type { ReportRecord } from '@/lib/core/reports/record'
import { entriesInScope } from '@/lib/core/reports/scope'
import { withholdSealed } from '@/lib/core/reports/withhold'

/** Numbers that must run from 1 without a gap. */
function gapIn(numbers: readonly number[]): number | null {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const index = sorted.findIndex((number, i) => number !== i + 1)
  return index < 0 ? null : index + 1
}

function claimProblems(journal: Journal, claimId: string, number: number): string[] {
  const entries = journal.ofClaim(claimId)
  const problems: string[] = []
  const missing = (what: string, n: number | null) => {
    if (n !== null) problems.push(`Claim ${number}: ${what} ${n} is left out.`)
  }
  missing(
    'round',
    gapIn(entries.flatMap((one) => (one.verb === 'round.opened' ? one.fields.round.after.number : []))),
  )
  missing(
    'publication',
    gapIn(entries.flatMap((one) => (one.verb === 'publication.made' ? one.fields.number.after : []))),
  )
  missing(
    'version',
    gapIn(entries.flatMap((one) => (one.verb === 'claimVersion.frozen' ? one.fields.number.after : []))),
  )

  let state: string | null = null
  for (const entry of entries) {
    if (!entry.verb.startsWith('claim.') || !('state' in entry.fields)) continue
    const { state: change } = entry.fields
    if ('before' in change && change.before !== state) {
      problems.push(
        `Claim ${number}: before entry ${entry.seq} a step is left out; it was ${state ?? 'new'}, not ${change.before}.`,
      )
    }
    state = change.after
  }
  const nameless = namelessRounds(entries)
  const reviews = new Set(journal.of('review.submitted').map((one) => one.id))
  for (const entry of entries) {
    if (entry.verb === 'round.revealed') {
      const round = entries.find((one) => one.verb === 'round.opened' && one.id === entry.id)
      const facts = round?.verb === 'round.opened' ? round.fields.round.after : null
      // One that was cancelled is shown along with a later one, with as many reviews as had come by then.
      const isCancelled = entries.some(
        (one) => one.verb === 'round.closed' && one.id === entry.id && one.seq < entry.seq,
      )
      // Under hidden names the reviews stay closed with the names.
      const isShort = facts === null || isCancelled || nameless.has(entry.id)
      const required = isShort ? 0 : facts.required
      const ratings = journal
        .submissions(entry.id)
        .filter((one) => one.whole && journal.said(one).at(-1)?.fields.ratingId.after !== null)
      if (ratings.length < required) {
        problems.push(
          `Claim ${number}: a revealed round has ${ratings.length} of ${required} reviews; others are left out.`,
        )
      }
    }
    if (entry.verb === 'round.revealed') {
      for (const { reviewId, version } of entry.fields.changed?.after ?? []) {
        const submission = journal.of('review.submitted').find((one) => one.id === reviewId)
        const said = submission === undefined ? 0 : journal.said(submission).length
        if (said !== version) {
          problems.push(
            `Claim ${number}: a review was said in ${version} versions, and ${said} are here; others are left out.`,
          )
        }
      }
    }
    if (entry.verb === 'decision.settled' && entry.fields.dissent.after.some((id) => !reviews.has(id))) {
      problems.push(`Claim ${number}: the decision keeps a dissenting review that is left out.`)
    }
    if (entry.verb === 'publication.made') {
      const decided = entries.some(
        (one) => one.verb === 'decision.settled' && one.id === entry.fields.decisionId.after,
      )
      if (!decided) problems.push(`Claim ${number}: the decision that was published is left out.`)
    }
  }
  return problems
}

function scopeProblems({ log, scope }: ReportRecord): string[] {
  const expected = entriesInScope(withholdSealed(log.entries), scope.documentId)
  return expected.length === log.entries.length
    ? []
    : [`${log.entries.length - expected.length} of the entries do not belong to this article.`]
}

/**
 * What the entries themselves say must be there: numbers without gaps, state after state, the reviews a reveal
 * needs, the dissent a decision keeps. An entry that nothing refers to could still be left out; only the whole log
 * shows that.
 */
export function checkCompleteness(record: ReportRecord): Check {
  const journal = journalOf(record.log.entries)
  const claims = journal.of('claim.drafted')
  const sources = new Set(journal.of('source.registered').map((entry) => entry.id))
  const problems = claims.flatMap((entry) => claimProblems(journal, entry.id, entry.fields.number.after))
  const gap = gapIn(claims.map((entry) => entry.fields.number.after))
  if (gap !== null) problems.unshift(`Claim ${gap} is left out.`)
  for (const entry of journal.of('evidence.attached')) {
    if (!sources.has(entry.fields.evidence.after.sourceId))
      problems.push(`Entry ${entry.seq} cites a source that is left out.`)
  }
  return checkOf(
    'completeness',
    'Nothing is left out that other entries refer to',
    [...scopeProblems(record), ...problems],
    'Claims, rounds, versions and publications are numbered without a gap, and every step of a claim follows from the one before.',
  )
}
