import { fold, visible } from '@/lib/core/anchoring/normalise'
import { isDetached, type PlacementView, type PlaceView, type Wording } from '@/lib/core/claims/placement'

/** A passage as far as its wording goes. `placement` is the one in the newest revision; null if it was marked there. */
interface Worded extends Pick<PlaceView, 'exact'> {
  placement: PlacementView | null
}

/**
 * How a claim's words stand in the newest revision; see `Wording`. Typography that was only set otherwise is no change.
 */
export function wordingOf(passages: readonly Worded[]): Wording {
  const placements = passages.flatMap(({ exact, placement }) => (placement ? [{ exact, placement }] : []))
  if (placements.some(({ placement }) => isDetached(placement))) return 'waiting'
  const other = placements.some(
    ({ exact, placement: { place } }) => place === null || plain(place.exact) !== plain(exact),
  )
  return other ? 'changed' : 'current'
}

const plain = (words: string) => visible(words).split(' ').map(fold).join(' ')
