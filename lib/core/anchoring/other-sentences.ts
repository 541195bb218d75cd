import { type Match, part, type Words } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'
import { beginsSentence } from '@/lib/core/anchoring/sentence'
import type { Tokens } from '@/lib/core/anchoring/tokens'

/** Share of what either of two sentences says that both must say for the one to be the other, edited. */
const LEAST_SHARED = 0.7
/** Fewer words gone, or come, are a correction, however little else the sentence says. */
const LEAST_GONE = 3
/** So many words replaced by as many, between two that stayed, are corrections: each counts half of a kept one. */
const IN_PLACE = 2
const CREDIT = 0.5
/** Weight, in eighths of a bit, from which a run of words stands whatever became of its sentence: a quotation, say. */
const FIRM = 400

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

/** How much the sentences of one text say, by their number. */
interface Said {
  words: number[]
  weight: number[]
}

function saidOf(numbers: Int32Array, ids: Int32Array, weight: Int32Array): Said {
  const said: Said = { words: [], weight: [] }
  numbers.forEach((number, i) => {
    said.words[number] = (said.words[number] ?? 0) + 1
    said.weight[number] = (said.weight[number] ?? 0) + at(weight, at(ids, i))
  })
  return said
}

/** What a sentence of the old text and one of the new have in common; words replaced one for one counted in part. */
interface Common {
  words: number
  oldWeight: number
  newWeight: number
  last: number
}

/** By pair of sentences that share a word: the number of the old one times `stride`, plus the number of the new one. */
function commonTo(
  mine: Int32Array,
  theirs: Int32Array,
  stride: number,
  words: Words,
  match: Match,
): Map<number, Common> {
  const found = new Map<number, Common>()
  const weigh = (ids: Int32Array, i: number) => at(words.weight, at(ids, i))
  mine.forEach((number, i) => {
    const j = at(match.forth, i)
    if (j < 0) return
    const key = number * stride + at(theirs, j)
    const common = found.get(key) ?? { words: 0, oldWeight: 0, newWeight: 0, last: -1 }
    found.set(key, common)
    common.words += 1
    common.oldWeight += weigh(words.old, i)
    common.newWeight += weigh(words.new, j)
    const { last } = common
    common.last = i
    const gone = i - last - 1
    if (last < 0 || gone > IN_PLACE || j - at(match.forth, last) !== gone + 1) return
    for (let n = 1; n <= gone; n += 1) {
      if (at(match.forth, i - n) >= 0 || at(match.back, j - n) >= 0) continue
      common.words += 1
      common.oldWeight += CREDIT * weigh(words.old, i - n)
      common.newWeight += CREDIT * weigh(words.new, j - n)
    }
  })
  return found
}

/**
 * Undoes pairs between two sentences that are not the same one, edited, but another about the same subject: they share
 * names and figures, in order, and less than seven tenths of what the one or the other says. A sentence that became a
 * part of a longer one, or of which a part is left, is the same still. So is a longer run of words in any sentence.
 */
export function sinkOtherSentences(words: Words, match: Match, old: Side, fresh: Side): void {
  const mine = sentences(old)
  const theirs = sentences(fresh)
  const stride = theirs.length + 1
  const saidOld = saidOf(mine, words.old, words.weight)
  const saidNew = saidOf(theirs, words.new, words.weight)
  const common = commonTo(mine, theirs, stride, words, match)
  const strangers = (one: number, other: number) => {
    const both = common.get(one * stride + other)
    if (!both) return false
    const gone = (saidOld.words[one] ?? 0) - both.words
    const come = (saidNew.words[other] ?? 0) - both.words
    const share = Math.max(
      both.oldWeight / Math.max(1, saidOld.weight[one] ?? 0),
      both.newWeight / Math.max(1, saidNew.weight[other] ?? 0),
    )
    return Math.min(gone, come) >= LEAST_GONE && share < LEAST_SHARED
  }
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
    if (weight < FIRM && strangers(at(mine, i), at(theirs, j)))
      for (let n = i; n < i + length; n += 1) part(match, n)
    i += length
  }
}
