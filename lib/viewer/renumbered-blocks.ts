import type { ClaimCard } from '@/lib/core/claims/view'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { heldPassages } from '@/lib/viewer/held-passages'
import { type BlockIndex, blocksTouched } from '@/lib/viewer/positions'

/**
 * The blocks whose numbers may differ between two drawings; null if any may. Claims are told apart by being other objects:
 * what both have at the beginning and at the end of their lists is not looked at.
 */
export function renumberedBlocks(
  index: BlockIndex,
  before: ArticleDrawing,
  after: ArticleDrawing,
): Set<number> | null {
  if (before.look.some((what, at) => what !== after.look[at])) return null
  const found = new Set<number>()
  for (const card of changedCards(before.cards, after.cards)) {
    for (const { part, start, end } of heldPassages(card)) {
      const [from, to] = blocksTouched(index, part, start, end)
      for (let block = from; block < to; block += 1) found.add(block)
      // Words that end between two blocks have their number in the later one.
      found.add(blocksTouched(index, part, end - 1, end)[0])
    }
  }
  return found
}

function changedCards(before: readonly ClaimCard[], after: readonly ClaimCard[]): Set<ClaimCard> {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let same = 0
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1
  const old = new Set(before.slice(from, before.length - same))
  const changed = new Set<ClaimCard>()
  for (const card of after.slice(from, after.length - same)) {
    if (!old.delete(card)) changed.add(card)
  }
  for (const card of old) changed.add(card)
  return changed
}
