import { type Match, part, type Words } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'
import { beginsSentence } from '@/lib/core/anchoring/sentence'
import type { Tokens } from '@/lib/core/anchoring/tokens'

/** Share of what a sentence says that must be kept, of the old or of the new one, for the one to be the other, edited. */
const LEAST_KEPT = 0.6
/** Fewer words gone, or come, are a correction, however little else the sentence says. */
const LEAST_GONE = 3
/** So many words replaced by as many, between two that stayed, are corrections: each counts half of a kept one. */
const IN_PLACE = 2
const CREDIT = 0.5
/** Weight, in eighths of a bit, from which a run of words stands whatever became of its sentence: a quotation, say. */
const FIRM = 240

interface Side {
  text: string
  tokens: Tokens
}

/** The number of the sentence each word of a text is in. */
function sentences({ text, tokens }: Side): Int32Array {
  const numbers = new Int32Array(tokens.count)
  let number = 0
  for (let i = 0; i < tokens.count; i += 1) {
    if (i > 0 && beginsSentence(text, tokens, i)) number += 1
    numbers[i] = number
  }
  return numbers
}

interface Sum {
  words: number
  weight: number
  kept: number
  keptWeight: number
}

/** What the sentences of one text say, and what of it has a pair, or was replaced one for one between two pairs. */
function sums(numbers: Int32Array, ids: Int32Array, weight: Int32Array, list: Int32Array): Sum[] {
  const found: Sum[] = []
  let last = -1
  numbers.forEach((number, i) => {
    found[number] ??= { words: 0, weight: 0, kept: 0, keptWeight: 0 }
    const sum = found[number]
    const said = at(weight, at(ids, i))
    sum.words += 1
    sum.weight += said
    if (at(list, i) < 0) return
    sum.kept += 1
    sum.keptWeight += said
    const gone = i - last - 1
    if (
      last >= 0 &&
      gone > 0 &&
      gone <= IN_PLACE &&
      numbers[last] === number &&
      at(list, i) - at(list, last) === gone + 1
    ) {
      for (let n = last + 1; n < i; n += 1) sum.keptWeight += CREDIT * at(weight, at(ids, n))
      sum.kept += gone
    }
    last = i
  })
  return found
}

const another = (sum: Sum | undefined) =>
  sum !== undefined && sum.words - sum.kept >= LEAST_GONE && sum.keptWeight < LEAST_KEPT * sum.weight

/**
 * Undoes pairs between two sentences that are not the same one, edited, but another about the same subject: they share
 * names and figures, in order, and less than half of what either says. A longer run of words stays.
 */
export function sinkOtherSentences(words: Words, match: Match, old: Side, fresh: Side): void {
  const mine = sentences(old)
  const theirs = sentences(fresh)
  const sumsOld = sums(mine, words.old, words.weight, match.forth)
  const sumsNew = sums(theirs, words.new, words.weight, match.back)
  for (let i = 0; i < mine.length; ) {
    const j = at(match.forth, i)
    let length = 1
    if (j < 0 || at(match.block, i) !== 0) {
      i += 1
      continue
    }
    let weight = at(words.weight, at(words.old, i))
    while (
      i + length < mine.length &&
      match.forth[i + length] === j + length &&
      match.block[i + length] === 0 &&
      mine[i + length] === mine[i] &&
      theirs[j + length] === theirs[j]
    ) {
      weight += at(words.weight, at(words.old, i + length))
      length += 1
    }
    if (weight < FIRM && another(sumsOld[at(mine, i)]) && another(sumsNew[at(theirs, j)]))
      for (let n = i; n < i + length; n += 1) part(match, n)
    i += length
  }
}
