import type { PartSpan } from '@/lib/core/coverage/coverage'
import type { Block } from '@/lib/core/documents/block'
import { sentencesOf } from '@/lib/core/documents/sentences'

/** A sentence of an article. `block` counts the blocks of the body; headline and deck are one block each, 0. */
export interface ArticleSentence extends PartSpan {
  block: number
}

/** The sentences of headline, deck and body, in the order in which they are read. */
export function articleSentences(text: {
  headline: string
  deck: string
  body: string
  blocks: readonly Block[]
}): ArticleSentence[] {
  return (['headline', 'deck', 'body'] as const).flatMap((part) => {
    const words = text[part]
    const whole: Block[] = words === '' ? [] : [{ kind: 'paragraph', start: 0, end: words.length }]
    return sentencesOf(words, part === 'body' ? text.blocks : whole).map(
      (sentence): ArticleSentence => ({ part, ...sentence }),
    )
  })
}

const rank = { headline: 0, deck: 1, body: 2 }

/**
 * The sentences that share a character with a span, as a half-open range of `sentences`, which are in reading order.
 */
export function sentencesTouched(
  sentences: readonly PartSpan[],
  { part, start, end }: PartSpan,
): [from: number, to: number] {
  const firstWhere = (reached: (sentence: PartSpan) => boolean) => {
    let low = 0
    let high = sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      const sentence = sentences[middle]
      if (sentence && !reached(sentence)) low = middle + 1
      else high = middle
    }
    return low
  }
  const after = (sentence: PartSpan) => rank[sentence.part] > rank[part]
  const from = firstWhere((one) => after(one) || (one.part === part && one.end > start))
  const to = firstWhere((one) => after(one) || (one.part === part && one.start >= end))
  return [from, Math.max(from, to)]
}
