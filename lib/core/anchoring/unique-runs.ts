import { at } from '@/lib/core/anchoring/int-array'

/** A stretch of equal words: `length` of them from `a` in the one sequence, from `b` in the other. */
export interface Run {
  a: number
  b: number
  length: number
}

/** Never part of a run: put between stretches that do not belong together. */
export const SEPARATOR = -1

/** Where each sequence of `k` words stands first, and how often it stands there, in an open-addressing table. */
interface Grams {
  mask: number
  /** Start of the first sight in the list the table was made of; -1 for a free slot. */
  first: Int32Array
  /** How often in that list, and in the other. */
  here: Uint8Array
  there: Uint8Array
  /** Start of the last sight in the other list. */
  other: Int32Array
}

function hash(list: Int32Array, start: number, k: number): number {
  let value = 0x9e3779b9
  for (let i = start; i < start + k; i += 1) {
    const word = at(list, i)
    if (word === SEPARATOR) return -1
    value = Math.imul(value ^ word, 0x85ebca6b)
    value ^= value >>> 15
  }
  return value >>> 0
}

function same(a: Int32Array, i: number, b: Int32Array, j: number, k: number): boolean {
  for (let n = 0; n < k; n += 1) if (a[i + n] !== b[j + n]) return false
  return true
}

/** The slot of the words at `list[start..]`: theirs if `owner` has them, else the free one they would take. */
function slotOf(grams: Grams, owner: Int32Array, list: Int32Array, start: number, k: number, code: number) {
  let slot = code & grams.mask
  while (at(grams.first, slot) >= 0 && !same(owner, at(grams.first, slot), list, start, k)) {
    slot = (slot + 1) & grams.mask
  }
  return slot
}

function count(a: Int32Array, b: Int32Array, k: number): Grams {
  let size = 16
  while (size < 2 * a.length) size *= 2
  const grams: Grams = {
    mask: size - 1,
    first: new Int32Array(size).fill(-1),
    here: new Uint8Array(size),
    there: new Uint8Array(size),
    other: new Int32Array(size),
  }
  for (let i = 0; i + k <= a.length; i += 1) {
    const code = hash(a, i, k)
    if (code < 0) continue
    const slot = slotOf(grams, a, a, i, k, code)
    if (at(grams.first, slot) < 0) grams.first[slot] = i
    grams.here[slot] = Math.min(2, (grams.here[slot] ?? 0) + 1)
  }
  for (let j = 0; j + k <= b.length; j += 1) {
    const code = hash(b, j, k)
    if (code < 0) continue
    const slot = slotOf(grams, a, b, j, k, code)
    if (at(grams.first, slot) < 0) continue
    grams.there[slot] = Math.min(2, (grams.there[slot] ?? 0) + 1)
    grams.other[slot] = j
  }
  return grams
}

/**
 * The stretches both sequences share, made of every `k` words in a row that stand exactly once in each (the unique
 * lines of a patience diff, in words), joined where they follow each other. In order of `a`; runs may overlap by
 * fewer than `k` words. Linear in the lengths.
 */
export function uniqueRuns(a: Int32Array, b: Int32Array, k: number): Run[] {
  const grams = count(a, b, k)
  const partner = new Int32Array(a.length).fill(-1)
  for (let slot = 0; slot <= grams.mask; slot += 1) {
    if (grams.here[slot] === 1 && grams.there[slot] === 1) {
      partner[at(grams.first, slot)] = at(grams.other, slot)
    }
  }
  const runs: Run[] = []
  let last: Run | undefined
  for (let i = 0; i < partner.length; i += 1) {
    const j = at(partner, i)
    if (j < 0) continue
    if (last && i === last.a + last.length - k + 1 && j === last.b + last.length - k + 1) {
      last.length += 1
      continue
    }
    last = { a: i, b: j, length: k }
    runs.push(last)
  }
  return runs
}
