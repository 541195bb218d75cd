import { at } from '@/lib/core/anchoring/int-array'
import type { Prepared } from '@/lib/core/anchoring/prepare'

/** What stands between the word before `i` and word `i`, that word included, if it is the first of its sentence. */
function beginsSentence(text: string, { starts, ends }: Prepared['old'], i: number): boolean {
  if (i === 0) return true
  const before = text.slice(at(starts, i - 1), at(ends, i - 1))
  const between = text.slice(at(ends, i - 1), at(starts, i))
  return /\n/.test(between) || !/[\p{L}\p{N}]/u.test(before)
}

/**
 * Whether the block that moved with word `j` of the new text began a sentence or clause and now goes on one that has other
 * new words before it: as in a correction that repeats what it takes back.
 */
export function embedded(prepared: Prepared, j: number): boolean {
  const { old, new: fresh, match, oldText, newText } = prepared
  let to = j
  let from = at(match.back, to)
  const block = at(match.block, from)
  while (from > 0 && to > 0 && match.back[to - 1] === from - 1 && match.block[from - 1] === block) {
    from -= 1
    to -= 1
  }
  return (
    beginsSentence(oldText, old, from) && match.back[to - 1] === -1 && !beginsSentence(newText, fresh, to)
  )
}
