import type { BlockPlace } from '@/components/reader/block-places'
import type { WordColumns, WordPlace } from '@/components/reader/places'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** Where everything is on the page, in pixels from the top of the article. */
export interface PageShape {
  height: number
  blocks: readonly BlockPlace[]
  /** The claims that `words` are of, in the same order. */
  placed: readonly PlacedClaim[]
  words: WordColumns
}

/**
 * The shape of the page as it was measured last. Those who draw by it are told by themselves, so that measuring draws
 * nothing else anew.
 */
export class ShapeStore {
  private shape: PageShape | null = null
  private readonly listeners = new Set<() => void>()

  readonly get = (): PageShape | null => this.shape

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(shape: PageShape): void {
    this.shape = shape
    for (const listener of [...this.listeners]) listener()
  }
}

/** Where the words of one claim are; null if it is not in the shape or its words have no place on the page. */
export function placeOf({ placed, words }: PageShape, claimId: string): WordPlace | null {
  const at = placed.findIndex(({ card }) => card.id === claimId)
  const top = words.top[at]
  if (top === undefined || Number.isNaN(top)) return null
  return { top, at: words.at[at] ?? top, bottom: words.bottom[at] ?? top }
}
