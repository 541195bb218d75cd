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
