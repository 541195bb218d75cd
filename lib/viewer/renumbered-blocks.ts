import { changesOf } from '@/lib/viewer/card-changes'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { heldPassages } from '@/lib/viewer/held-passages'
import { type BlockIndex, blocksTouched } from '@/lib/viewer/positions'

/**
 * The blocks whose numbers may differ between two drawings; null if any may. Claims are told apart by being other
 * objects.
 */
export function renumberedBlocks(
  index: BlockIndex,
  before: ArticleDrawing,
  after: ArticleDrawing,
): Set<number> | null {
  if (!before.looksLike(after)) return null
  const found = new Set<number>()
  const { gone, come } = changesOf(before.cards, after.cards)
  for (const card of [...gone, ...come]) {
    for (const { part, start, end } of heldPassages(card)) {
      const [from, to] = blocksTouched(index, part, start, end)
      for (let block = from; block < to; block += 1) found.add(block)
      // Words that end between two blocks have their number in the later one.
      found.add(blocksTouched(index, part, end - 1, end)[0])
    }
  }
  return found
}
