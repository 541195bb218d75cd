import { join, type Match, type Words, weigh } from '@/lib/core/anchoring/diff'
import type { Blocks } from '@/lib/core/anchoring/moved-blocks'
import { beginsSentence } from '@/lib/core/anchoring/sentence'
import type { Tokens } from '@/lib/core/anchoring/tokens'

/** What a whole line or sentence must say, in eighths of a bit, to be the one that is missing elsewhere. */
const WHOLE = 64

interface Unit {
  from: number
  to: number
}

/** The lines and sentences without one placed word, by their words; those that stand twice are nobody's. */
function unplacedUnits(text: string, tokens: Tokens, ids: Int32Array, list: Int32Array) {
  const units = new Map<string, Unit | undefined>()
  let from = 0
  for (let i = 1; i <= tokens.count; i += 1) {
    if (i < tokens.count && !beginsSentence(text, tokens, i)) continue
    let free = from
    while (free < i && list[free] === -1) free += 1
    if (free === i) {
      const key = ids.subarray(from, i).join(' ')
      units.set(key, units.has(key) ? undefined : { from, to: i })
    }
    from = i
  }
  return units
}

/**
 * Pairs a whole line or sentence that the diff could not place with the same words, whole, among the new ones, if they
 * are the only ones of their kind on either side. A heading that moved into a passage is then known to be a stranger
 * there. What so light a block says is enough to divide a passage, not to anchor one (`LEAST_MOVED`).
 */
export function takeWhole(
  words: Words,
  match: Match,
  old: { text: string; tokens: Tokens },
  fresh: { text: string; tokens: Tokens },
  blocks: Blocks,
): void {
  const theirs = unplacedUnits(fresh.text, fresh.tokens, words.new, match.back)
  for (const [key, mine] of unplacedUnits(old.text, old.tokens, words.old, match.forth)) {
    const other = theirs.get(key)
    if (!mine || !other) continue
    const weight = weigh(words.old, words.weight, mine.from, mine.to - mine.from)
    if (weight < WHOLE) continue
    blocks.weights.push(weight)
    for (let n = 0; mine.from + n < mine.to; n += 1)
      join(match, mine.from + n, other.from + n, blocks.weights.length)
  }
}
