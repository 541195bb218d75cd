import type { ClaimCard } from '@/lib/core/claims/view'
import { type ArticleSentence, sentencesTouched } from '@/lib/core/coverage/article-sentences'
import type { Changes } from '@/lib/viewer/card-changes'
import { heldPassages } from '@/lib/viewer/held-passages'

/** How many passages of claims in work are on each sentence. Sentences are in reading order. */
export function passagesOnSentences(
  sentences: readonly ArticleSentence[],
  cards: readonly ClaimCard[],
): Int32Array {
  return passagesAfter(new Int32Array(sentences.length), sentences, { gone: [], come: cards })
}

/** The same after a change, without going through the other claims. */
export function passagesAfter(
  before: Int32Array,
  sentences: readonly ArticleSentence[],
  { gone, come }: Changes<ClaimCard>,
): Int32Array {
  // Nobody asked for coverage: ten thousand claims are not gone through for nothing.
  if (sentences.length === 0) return before
  const counts = before.slice()
  const count = (cards: readonly ClaimCard[], one: 1 | -1) => {
    for (const card of cards) {
      if (card.state === 'withdrawn') continue
      for (const passage of heldPassages(card)) {
        const [from, to] = sentencesTouched(sentences, passage)
        for (let at = from; at < to; at += 1) counts[at] = (counts[at] ?? 0) + one
      }
    }
  }
  count(gone, -1)
  count(come, 1)
  return counts
}
