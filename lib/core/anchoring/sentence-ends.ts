import { join, type Match, part, type Words } from '@/lib/core/anchoring/diff'
import { at } from '@/lib/core/anchoring/int-array'
import { beginsSentence } from '@/lib/core/anchoring/sentence'
import type { Tokens } from '@/lib/core/anchoring/tokens'

interface Side {
  text: string
  tokens: Tokens
}

/**
 * The words of a text whose sentence end was paired with the end of the next sentence, which is gone: "[. Few knew
 * it]." is "[Few knew it.]" rather. As pairs of the word that ends the earlier sentence, and the one that has its pair.
 */
function ends({ text, tokens }: Side, ids: Int32Array, list: Int32Array, stays: (i: number) => boolean) {
  const found: { own: number; has: number }[] = []
  let last = -1
  for (let i = 0; i < list.length; i += 1) {
    const j = at(list, i)
    if (j < 0) continue
    const own = last + 1
    if (
      last >= 0 &&
      own < i &&
      j === at(list, last) + 1 &&
      ids[own] === ids[i] &&
      stays(last) &&
      stays(i) &&
      beginsSentence(text, tokens, own + 1)
    ) {
      found.push({ own, has: i })
    }
    last = i
  }
  return found
}

/**
 * Gives each sentence its own end, where whole sentences beside it came or went: in either text, so in either
 * direction.
 */
export function alignSentenceEnds(words: Words, match: Match, old: Side, fresh: Side): void {
  const stays = (i: number) => at(match.block, i) === 0
  for (const { own, has } of ends(old, words.old, match.forth, stays)) {
    const j = at(match.forth, has)
    part(match, has)
    join(match, own, j, 0)
  }
  for (const { own, has } of ends(fresh, words.new, match.back, (j) => stays(at(match.back, j)))) {
    const i = at(match.back, has)
    part(match, i)
    join(match, i, own, 0)
  }
}
