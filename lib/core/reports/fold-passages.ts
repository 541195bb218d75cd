import type { Part } from '@/lib/core/claims/input'
import { type EntryOf, type Journal, personOf } from '@/lib/core/reports/journal'
import { contextOf, paragraphAt } from '@/lib/core/reports/place'
import type { JudgedText } from '@/lib/core/reports/record'
import type { PassageNow, PassageSection } from '@/lib/core/reports/sections/claim'

/** The text a report speaks of. */
export interface Judged {
  text: JudgedText
  revisionId: string
}

const partOrder: Record<Part, number> = { headline: 0, deck: 1, body: 2 }

/** The text of a revision that travels in the record; null if it does not. */
export function textOfRevision({ text, revisionId }: Judged, wanted: string): JudgedText | null {
  return wanted === revisionId ? text : (text.earlier?.find((one) => one.revisionId === wanted) ?? null)
}

/**
 * The passages of a claim that were not taken off it, in reading order. One that was marked in an earlier revision is
 * shown as it stood there, with what became of it in the text the report speaks of.
 */
export function passagesOf(journal: Journal, claimId: string, judged: Judged): PassageSection[] {
  const entries = journal.ofClaim(claimId)
  const gone = new Set(entries.filter((entry) => entry.verb === 'passage.unmarked').map((entry) => entry.id))
  const placements = entries.filter(
    (entry) => entry.verb === 'placement.found' || entry.verb === 'placement.chosen',
  )
  const numbers = new Map(journal.of('revision.frozen').map((entry) => [entry.id, entry.fields.number.after]))
  return entries
    .filter((entry) => entry.verb === 'passage.marked')
    .filter((entry) => !gone.has(entry.id))
    .map((entry): PassageSection => {
      const { part, start, end, exact, revisionId } = entry.fields.passage.after
      const text = textOfRevision(judged, revisionId)
      const standing = placements.findLast((one) => {
        const { passageId, revisionId: where } = one.fields.placement.after
        return passageId === entry.id && where === judged.revisionId
      })
      return {
        id: entry.id,
        part,
        paragraph: text && paragraphAt(text, part, start),
        start,
        end,
        revision: numbers.get(revisionId) ?? 1,
        exact,
        ...(text ? contextOf(text, part, start, end) : { before: '', after: '' }),
        ...(standing ? { now: nowOf(standing, judged, numbers) } : {}),
      }
    })
    .sort((a, b) => partOrder[a.part] - partOrder[b.part] || a.start - b.start || a.end - b.end)
}

function nowOf(
  entry: EntryOf<'placement.found'> | EntryOf<'placement.chosen'>,
  { text, revisionId }: Judged,
  numbers: ReadonlyMap<string, number>,
): PassageNow {
  const { status, place } = entry.fields.placement.after
  return {
    revision: numbers.get(revisionId) ?? 1,
    status,
    place: place && { ...place, paragraph: paragraphAt(text, place.part, place.start) },
    by: entry.verb === 'placement.chosen' ? personOf(entry.actor) : null,
    entry: entry.seq,
  }
}
