import { given, type Unit } from '@/lib/core/agreement/units'

/** One way in which things were judged, and how many were judged that way. */
export interface Pattern {
  /** Places of the values in the list of categories, in the order of the unit. */
  places: readonly number[]
  times: number
}

export interface Coded<Value extends string | number> {
  /** The values that occur, by size for numbers; the order of names carries no meaning, only a fixed one. */
  categories: readonly Value[]
  /** In a fixed order, so that a resample does not depend on the order of the units. */
  patterns: readonly Pattern[]
}

const byValue = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Units told once for each way they were judged: figures of agreement need no more, and thousands of claims
 * judged on a scale of nine values come down to a few dozen patterns. Missing values are left out; a unit
 * without any is no pattern.
 */
export function codedUnits<Value extends string | number>(units: readonly Unit<Value>[]): Coded<Value> {
  const values = units.map(given).filter((unit) => unit.length > 0)
  const categories = [...new Set(values.flat())].sort(byValue)
  const placeOf = new Map(categories.map((value, place) => [value, place]))
  const patterns = new Map<string, { places: number[]; times: number }>()
  for (const unit of values) {
    const places = unit.map((value) => placeOf.get(value) ?? 0)
    const key = places.join(' ')
    const known = patterns.get(key)
    if (known) known.times += 1
    else patterns.set(key, { places, times: 1 })
  }
  const inOrder = [...patterns].sort(([a], [b]) => byValue(a, b)).map(([, pattern]) => pattern)
  return { categories, patterns: inOrder }
}

/** Patterns of two values or more: what agreement can be seen in. */
export const pairablePatterns = (patterns: readonly Pattern[]): Pattern[] =>
  patterns.filter(({ places }) => places.length >= 2)

/** The units behind these patterns. */
export const unitsIn = (patterns: readonly Pattern[]): number =>
  patterns.reduce((sum, { times }) => sum + times, 0)
