import type { Part } from '@/lib/core/claims/input'
import type { RevisionView } from '@/lib/core/documents/view'
import { partText } from '@/lib/viewer/article-doc'
import { type BlockIndex, toPlace } from '@/lib/viewer/positions'

/** Selected words. UTF-16, half-open offsets into the part; `exact` is the text there. */
export interface SelectedWords {
  part: Part
  start: number
  end: number
  exact: string
}

const order: readonly Part[] = ['headline', 'deck', 'body']

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Whole code points, without white space around them; null if nothing is left. */
export function trimmedSpan(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = Math.max(0, from)
  let end = Math.min(text.length, to)
  if (start >= end) return null
  const splits = (at: number) => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
  if (start > 0 && splits(start)) start -= 1
  if (end < text.length && splits(end)) end += 1
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : null
}

/**
 * The words between two ProseMirror positions, clipped to one part: the first in which any are selected. In the body
 * they may span several blocks, with the newlines between them. Null if only white space is selected.
 */
export function selectedWords(
  revision: Pick<RevisionView, 'headline' | 'deck' | 'text'>,
  blocks: BlockIndex,
  from: number,
  to: number,
): SelectedWords | null {
  const first = toPlace(blocks, Math.min(from, to))
  const last = toPlace(blocks, Math.max(from, to))
  if (!first || !last) return null
  for (const part of order.slice(order.indexOf(first.part), order.indexOf(last.part) + 1)) {
    const text = partText(revision, part)
    const start = part === first.part ? first.offset : 0
    const end = part === last.part ? last.offset : text.length
    const span = trimmedSpan(text, start, end)
    if (span) return { part, ...span, exact: text.slice(span.start, span.end) }
  }
  return null
}
