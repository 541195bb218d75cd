import type { PassageInput } from '@/lib/core/claims/input'
import { trimmedSpan } from '@/lib/viewer/selection'

/** Words of a revision: UTF-16, half-open offsets into the part. */
export type Words = PassageInput

/** Words that one claim no longer rests on, and words that it rests on from now on. */
export interface PassageChange {
  claimId: string
  off: readonly Words[]
  on: readonly Words[]
}

/** A claim and what it rests on. */
export interface Rests<P extends Words = Words> {
  id: string
  passages: readonly P[]
}

/** Whether both are the same place of the same revision. */
export const sameWords = (a: Words, b: Words) =>
  a.revisionId === b.revisionId && a.part === b.part && a.start === b.start && a.end === b.end

const order = ['headline', 'deck', 'body']
const byPlace = (a: Words, b: Words) =>
  order.indexOf(a.part) - order.indexOf(b.part) || a.start - b.start || a.end - b.end

/** What takes the changes back: what went comes, what came goes. */
export function reversed(changes: readonly PassageChange[]): PassageChange[] {
  return changes.map(({ claimId, off, on }) => ({ claimId, off: on, on: off }))
}

/** The passages of a claim after a change, in reading order. `made` gives a row for words that were not there. */
export function afterChange<P extends Words>(
  passages: readonly P[],
  { off, on }: Pick<PassageChange, 'off' | 'on'>,
  made: (words: Words) => P,
): P[] {
  const left = passages.filter((passage) => !off.some((words) => sameWords(words, passage)))
  const fresh = on.filter((words) => !left.some((passage) => sameWords(words, passage)))
  return [...left, ...fresh.map(made)].sort(byPlace)
}

/** The passage has other edges. Where the claim rests on exactly those words already, the two become one. */
export function edgesMoved({ id, passages }: Rests, from: Words, to: Words): PassageChange[] {
  if (sameWords(from, to)) return []
  const there = passages.some((passage) => sameWords(passage, to))
  return [{ claimId: id, off: [plain(from)], on: there ? [] : [plain(to)] }]
}

/** Two passages of one, parted at an offset; null where no word would be on one side. */
export function splitAt(
  { id, passages }: Rests,
  from: Words,
  at: number,
  text: string,
): PassageChange[] | null {
  const before = trimmedSpan(text, from.start, Math.min(at, from.end))
  const after = trimmedSpan(text, Math.max(at, from.start), from.end)
  if (!before || !after || before.end > after.start) return null
  const pieces = [before, after].map((span) => ({
    ...plain(from),
    ...span,
    exact: text.slice(span.start, span.end),
  }))
  const fresh = pieces.filter((piece) => !passages.some((passage) => sameWords(passage, piece)))
  return [{ claimId: id, off: [plain(from)], on: fresh }]
}

/** One passage from the first word of the two to the last; null if they are in different texts. */
export function merged({ id, passages }: Rests, a: Words, b: Words, text: string): PassageChange[] | null {
  if (a.revisionId !== b.revisionId || a.part !== b.part || sameWords(a, b)) return null
  const start = Math.min(a.start, b.start)
  const end = Math.max(a.end, b.end)
  const whole = { ...plain(a), start, end, exact: text.slice(start, end) }
  const there = passages.some((passage) => sameWords(passage, whole))
  const off = [a, b].filter((words) => !sameWords(words, whole)).map(plain)
  return [{ claimId: id, off, on: there ? [] : [whole] }]
}

/** The passage belongs to the other claim from now on. */
export function givenTo(from: Rests, passage: Words, to: Rests): PassageChange[] {
  const there = to.passages.some((known) => sameWords(known, passage))
  return [
    { claimId: from.id, off: [plain(passage)], on: [] },
    ...(there ? [] : [{ claimId: to.id, off: [], on: [plain(passage)] }]),
  ]
}

export const takenOff = ({ id }: Rests, passage: Words): PassageChange[] => [
  { claimId: id, off: [plain(passage)], on: [] },
]

export const putOn = (claimId: string, words: Words): PassageChange[] => [
  { claimId, off: [], on: [plain(words)] },
]

/** The words alone, without what else a row has. */
function plain({ revisionId, part, start, end, exact }: Words): Words {
  return { revisionId, part, start, end, exact }
}
