/** What one list has that the other has not: things are told apart by being other objects. */
export interface Changes<T> {
  gone: readonly T[]
  come: readonly T[]
}

/**
 * What differs between two lists in which most things are the same, in the same order. What both begin with and end
 * with is passed over; one plain walk over the rest of both; only where they part for long are these compared as sets.
 * A thing that moved is in neither, or in both.
 */
export function changesOf<T>(before: readonly T[], after: readonly T[]): Changes<T> {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1
  return changesWithin(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
}

function changesWithin<T>(before: readonly T[], after: readonly T[]): Changes<T> {
  if (before.length === 0 || after.length === 0) return { gone: before, come: after }
  let old = 0
  let now = 0
  const gone: T[] = []
  const come: T[] = []
  while (old < before.length && now < after.length) {
    const was = before[old] as T
    const is = after[now] as T
    if (was === is) {
      old += 1
      now += 1
    } else if (before[old + 1] === is) {
      gone.push(was)
      old += 1
    } else if (after[now + 1] === was) {
      come.push(is)
      now += 1
    } else if (old + 1 < before.length && before[old + 1] === after[now + 1]) {
      gone.push(was)
      come.push(is)
      old += 1
      now += 1
    } else break
  }
  const rest = new Set(before.slice(old))
  for (const thing of after.slice(now)) if (!rest.delete(thing)) come.push(thing)
  return { gone: [...gone, ...rest], come }
}
