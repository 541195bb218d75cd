import type { Match, Words } from '@/lib/core/anchoring/diff'
import type { Blocks } from '@/lib/core/anchoring/moved-blocks'
import type { Tokens } from '@/lib/core/anchoring/tokens'

/** An old and a new text compared once, for any number of passages. */
export interface Prepared {
  oldText: string
  newText: string
  old: Tokens
  new: Tokens
  words: Words
  match: Match
  blocks: Blocks
  /** By word of the old text: where it stands in a sentence that only repeats it, else -1. It did not go there. */
  told: Int32Array
}
