import type { Changes } from '@/lib/viewer/card-changes'

/** Above this share of the list it is sorted anew: putting each in its place would take longer. */
const MANY = 1 / 16

/** Where the first one stands that is not before `thing`. */
function placeIn<T>(sorted: readonly T[], thing: T, order: (a: T, b: T) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(sorted[middle] as T, thing) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A sorted list after a change: the same as all of it sorted anew, as long as `order` calls no two different things
 * equal.
 */
export function sortedAfter<T>(
  sorted: readonly T[],
  { gone, come }: Changes<T>,
  order: (a: T, b: T) => number,
): readonly T[] {
  if (gone.length === 0 && come.length === 0) return sorted
  if (gone.length + come.length > Math.max(8, sorted.length * MANY)) {
    const left = new Set(gone)
    return [...sorted.filter((thing) => !left.has(thing)), ...come].sort(order)
  }
  const list = sorted.slice()
  for (const thing of gone) {
    let at = placeIn(list, thing, order)
    while (at < list.length && list[at] !== thing) at += 1
    if (at < list.length) list.splice(at, 1)
  }
  for (const thing of come) list.splice(placeIn(list, thing, order), 0, thing)
  return list
}
