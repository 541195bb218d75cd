import { fold } from '@/lib/core/anchoring/normalise'
import type { Tokens } from '@/lib/core/anchoring/tokens'

/** Two texts as numbers: equal numbers are equal words after folding. */
export interface Vocabulary {
  /** Word number of each token of the old and the new text. */
  old: Int32Array
  new: Int32Array
  /**
   * How much a token says about where it is, by word number, in eighths of a bit: the rarer the more, for short words
   * and signs little at any rate (in a text of thirty words every "of" is rare).
   */
  weight: Int32Array
}

/** Tokens a text is thought to have at least: rarity in a short text is no proof of rarity in the language. */
const AT_LEAST = 4096

const EIGHTHS = Array.from({ length: 8 }, (_, i) => 2 ** (i / 8))

/** Eighths of a bit of a number of at least 1, the same on every machine (`Math.log2` is not promised to be). */
function eighths(value: number): number {
  let whole = 0
  let rest = value
  while (rest >= 2) {
    rest /= 2
    whole += 8
  }
  let part = 7
  while (part > 0 && rest + 1e-9 < (EIGHTHS[part] ?? 1)) part -= 1
  return whole + part
}

/**
 * What a word of this shape can say at most: 1 bit for a sign, 7 for a lone CJK character, 2 and 1.5 per letter for a
 * word.
 */
function most(word: string): number {
  const point = word.codePointAt(0) ?? 0
  if (!/[\p{L}\p{N}]/u.test(word)) return 8
  if (point >= 0x2e80) return 56
  return 16 + 12 * Math.min(word.length, 12)
}

/** The weight, in eighths of a bit, of a folded word that occurs `count` times among `all` tokens. */
export function weightOf(word: string, count: number, all: number): number {
  return weightWithin(most(word), count, all)
}

function weightWithin(limit: number, count: number, all: number): number {
  return Math.max(4, Math.min(limit, eighths(Math.max(AT_LEAST, all) / Math.max(1, count))))
}

/** Numbers the words of both texts, and weighs them by how often they occur in the two together. */
export function vocabulary(
  oldText: string,
  oldTokens: Tokens,
  newText: string,
  newTokens: Tokens,
): Vocabulary {
  const numbers = new Map<string, number>()
  const folded = new Map<string, number>()
  const counts: number[] = []
  const limits: number[] = []
  const number = (text: string, tokens: Tokens) => {
    const ids = new Int32Array(tokens.count)
    for (let i = 0; i < tokens.count; i += 1) {
      const word = text.slice(tokens.starts[i], tokens.ends[i])
      let id = numbers.get(word)
      if (id === undefined) {
        const plain = fold(word)
        id = folded.get(plain)
        if (id === undefined) {
          id = counts.length
          folded.set(plain, id)
          counts.push(0)
          limits.push(most(plain))
        }
        numbers.set(word, id)
      }
      counts[id] = (counts[id] ?? 0) + 1
      ids[i] = id
    }
    return ids
  }
  const old = number(oldText, oldTokens)
  const fresh = number(newText, newTokens)
  const all = oldTokens.count + newTokens.count
  const weight = Int32Array.from(counts, (count, id) => weightWithin(limits[id] ?? 8, count / 2, all))
  return { old, new: fresh, weight }
}
