/** What one list has that the other has not: things are told apart by being other objects. */
export interface Changes<T> {
  gone: readonly T[]
  come: readonly T[]
}

/**
 * What differs between two lists in which most things are the same, in the same order. One plain walk over both; only where
 * they part for long are the rests compared as sets. A thing that moved is in neither, or in both.
 */
export function changesOf<T>(before: readonly T[], after: readonly T[]): Changes<T> {
  let old = 0
  let now = 0
  const gone: T[] = []
  const come: T[] = []
  while (old < before.length && now < after.length) {
    const [was, is] = [before[old] as T, after[now] as T]
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
