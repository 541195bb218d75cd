import type { BlockPlace } from '@/components/reader/block-places'
import type { WordColumns, WordPlace } from '@/components/reader/places'
import type { Watched } from '@/components/reader/watched'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** Where everything is on the page, in pixels from the top of the article. */
export interface PageShape {
  height: number
  blocks: readonly BlockPlace[]
  /** The claims that `words` are of, in the same order. */
  placed: readonly PlacedClaim[]
  words: WordColumns
}

/** The shape of the page as it was measured last; null until it was. */
export type ShapeStore = Watched<PageShape | null>

/** Where the words of one claim are; null if it is not in the shape or its words have no place on the page. */
export function placeOf({ placed, words }: PageShape, claimId: string): WordPlace | null {
  const at = placed.findIndex(({ card }) => card.id === claimId)
  const top = words.top[at]
  if (top === undefined || Number.isNaN(top)) return null
  return { top, at: words.at[at] ?? top, bottom: words.bottom[at] ?? top }
}
