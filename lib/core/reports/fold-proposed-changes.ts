import { parts } from '@/lib/core/claims/input'
import { carries } from '@/lib/core/proposed-changes/carried'
import type { ProposedChangeState } from '@/lib/core/proposed-changes/state'
import { type EntryOf, type Journal, personOf } from '@/lib/core/reports/journal'
import { partText } from '@/lib/core/reports/place'
import type { JudgedText } from '@/lib/core/reports/record'
import type { ProposedChangeSection } from '@/lib/core/reports/sections/document'

type Answer =
  | EntryOf<'proposedChange.accepted'>
  | EntryOf<'proposedChange.rejected'>
  | EntryOf<'proposedChange.reopened'>
  | EntryOf<'proposedChange.withdrawn'>

const stateAfter: Record<Answer['verb'], ProposedChangeState> = {
  'proposedChange.accepted': 'accepted',
  'proposedChange.rejected': 'rejected',
  'proposedChange.reopened': 'open',
  'proposedChange.withdrawn': 'withdrawn',
}

/**
 * Every change that was proposed and is not sealed, in reading order, with what became of it in the order of the log.
 *
 * @param text the text the report speaks of: whether it carries the new words
 */
export function proposedChangesOf(journal: Journal, text: JudgedText): ProposedChangeSection[] {
  const claims = new Map(journal.of('claim.drafted').map((entry) => [entry.id, entry.fields.number.after]))
  const revisions = new Map(
    journal.of('revision.frozen').map((entry) => [entry.id, entry.fields.number.after]),
  )
  const answers: Answer[] = [
    ...journal.of('proposedChange.accepted'),
    ...journal.of('proposedChange.rejected'),
    ...journal.of('proposedChange.reopened'),
    ...journal.of('proposedChange.withdrawn'),
  ].sort((a, b) => a.seq - b.seq)
  return journal
    .of('proposedChange.made')
    .map((entry) => ({ entry, facts: entry.fields.change.after }))
    .sort(
      (a, b) =>
        parts.indexOf(a.facts.part) - parts.indexOf(b.facts.part) ||
        a.facts.start - b.facts.start ||
        a.entry.seq - b.entry.seq,
    )
    .map(({ entry, facts }): ProposedChangeSection => {
      const last = answers.findLast(({ id }) => id === entry.id)
      return {
        id: entry.id,
        claim: claims.get(facts.claimId) ?? 0,
        revision: revisions.get(facts.revisionId) ?? 1,
        part: facts.part,
        exact: facts.exact,
        replacement: facts.replacement,
        why: facts.why,
        state: last === undefined ? 'open' : stateAfter[last.verb],
        by: personOf(entry.actor),
        at: entry.at,
        entry: entry.seq,
        answer:
          last?.verb === 'proposedChange.accepted' || last?.verb === 'proposedChange.rejected'
            ? { by: personOf(last.actor), at: last.at, words: last.fields.answer.after, entry: last.seq }
            : null,
        carried: carries(partText(text, facts.part), facts),
      }
    })
}
