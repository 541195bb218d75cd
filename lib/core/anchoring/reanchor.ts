import { anchor } from '@/lib/core/anchoring/anchor'
import { prepare } from '@/lib/core/anchoring/prepare'
import type { Prepared } from '@/lib/core/anchoring/prepared'
import { reanchorSpan } from '@/lib/core/anchoring/reanchor-span'
import type { Reanchored } from '@/lib/core/anchoring/reanchored'
import { search } from '@/lib/core/anchoring/search'
import { isSpan, type Position, type Quote } from '@/lib/core/anchoring/selector'
import { type WordIndex, wordIndex } from '@/lib/core/anchoring/word-index'

/** A stored passage: its words with their context, and where they stood (UTF-16, end exclusive). */
export interface StoredPassage {
  quote: Quote
  position?: Position | null
}

/** Finds passages of one old text in one new text; the work on the texts is done once, when first needed. */
export interface Reanchorer {
  find(passage: StoredPassage): Reanchored
}

/** Where the passage stood in the old text: at its position, or where `anchor` finds its exact words for certain. */
function standing(oldText: string, { quote, position }: StoredPassage): Position | undefined {
  if (quote.exact === '') return undefined
  if (position && isSpan(oldText, position) && oldText.slice(position.start, position.end) === quote.exact)
    return position
  const { start, end } = anchor(oldText, { quote, position })
  return start === null || end === null ? undefined : { start, end }
}

/**
 * Prepares an old and a new text for any number of passages. Without the old text, or for a passage that is not in it,
 * the passage is searched by its words and context alone, and more of it must be found.
 */
export function reanchorer(newText: string, oldText?: string | null): Reanchorer {
  let prepared: Prepared | undefined
  let index: WordIndex | undefined
  return {
    find(passage) {
      const span = typeof oldText === 'string' ? standing(oldText, passage) : undefined
      if (span && typeof oldText === 'string') {
        prepared ??= prepare(oldText, newText)
        return reanchorSpan(prepared, span)
      }
      index ??= wordIndex(newText)
      return search(index, passage)
    },
  }
}

/**
 * Finds one passage in a new text; see `reanchorer` for many of the same texts, `reanchorSpan` and `search` for the
 * rules.
 */
export function reanchor(
  newText: string,
  { oldText, ...passage }: StoredPassage & { oldText?: string | null },
): Reanchored {
  return reanchorer(newText, oldText).find(passage)
}
