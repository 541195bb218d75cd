import { at } from '@/lib/core/anchoring/int-array'
import { fold } from '@/lib/core/anchoring/normalise'
import { type Tokens, tokenise } from '@/lib/core/anchoring/tokens'
import { weightOf } from '@/lib/core/anchoring/vocabulary'

/** A text by its folded words: where each stands. Made once for any number of searches. */
export interface WordIndex {
  text: string
  tokens: Tokens
  ids: Int32Array
  numbers: ReadonlyMap<string, number>
  /** Places of each word in order. */
  places: number[][]
}

export function wordIndex(text: string): WordIndex {
  const tokens = tokenise(text)
  const ids = new Int32Array(tokens.count)
  const numbers = new Map<string, number>()
  const places: number[][] = []
  for (let i = 0; i < tokens.count; i += 1) {
    const word = fold(text.slice(tokens.starts[i], tokens.ends[i]))
    let id = numbers.get(word)
    if (id === undefined) {
      id = places.length
      numbers.set(word, id)
      places.push([])
    }
    places[id]?.push(i)
    ids[i] = id
  }
  return { text, tokens, ids, numbers, places }
}

/** Words that are looked for in an indexed text: a word the text has not got has the number -2 and down. */
export interface Pattern {
  tokens: Tokens
  ids: Int32Array
  /** Weight of each, in eighths of a bit, by its frequency in the indexed text. */
  weights: Int32Array
}

export function patternOf(index: WordIndex, words: string): Pattern {
  const tokens = tokenise(words)
  const ids = new Int32Array(tokens.count)
  const weights = new Int32Array(tokens.count)
  for (let i = 0; i < tokens.count; i += 1) {
    const word = fold(words.slice(tokens.starts[i], tokens.ends[i]))
    const id = index.numbers.get(word)
    ids[i] = id ?? -2 - i
    weights[i] = weightOf(word, id === undefined ? 1 : (index.places[id]?.length ?? 1), index.tokens.count)
  }
  return { tokens, ids, weights }
}

/** Every place where the words stand in a row. */
export function places({ ids, places: all }: WordIndex, pattern: Int32Array): number[] {
  const rarest = pattern.reduce(
    (best, id, i) => ((all[id]?.length ?? 0) < (all[at(pattern, best)]?.length ?? 0) ? i : best),
    0,
  )
  return (all[at(pattern, rarest)] ?? [])
    .map((place) => place - rarest)
    .filter((start) => start >= 0 && pattern.every((id, i) => ids[start + i] === id))
}
