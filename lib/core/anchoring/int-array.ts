/** An element that is known to be there. */
export function at(list: Int32Array, index: number): number {
  return list[index] ?? 0
}
