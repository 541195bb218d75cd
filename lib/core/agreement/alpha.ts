import { pairable, type Unit } from '@/lib/core/agreement/units'

/** How far apart two values are: only same or not; by rank; by difference; by proportion. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

export interface Alpha {
  /** 1 is perfect, 0 what chance would give, below 0 systematic disagreement; null where not defined. */
  value: number | null
  /** Units with two values or more: what alpha rests on. */
  units: number
  /** Values in those units. */
  values: number
  /** Units with fewer than two values, which say nothing about agreement. */
  dropped: number
}

/** A value of the data with its number among the pairable values, and the number of all values ranked before it. */
interface Category {
  value: string | number
  count: number
  before: number
}

/** Not `** 2`, whose last digit engines may round differently. */
const square = (x: number) => x * x

/** Squared differences of Krippendorff (2011), step C/D; `a` is never ranked after `b`. */
const DISTANCE: Record<MeasurementLevel, (a: Category, b: Category) => number> = {
  nominal: () => 1,
  // The values from a to b, half of the first and half of the last left out.
  ordinal: (a, b) => square(b.before + b.count - a.before - (a.count + b.count) / 2),
  interval: (a, b) => square(Number(a.value) - Number(b.value)),
  ratio: (a, b) => {
    const sum = Number(a.value) + Number(b.value)
    return sum === 0 ? 0 : square((Number(a.value) - Number(b.value)) / sum)
  },
}

function countsOf(values: readonly (string | number)[]): Map<string | number, number> {
  const counts = new Map<string | number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** By size for numbers; the order of names carries no meaning, only a fixed one. */
const byValue = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

function categoriesOf(values: readonly (string | number)[]): Category[] {
  let before = 0
  return [...countsOf(values)]
    .sort(([a], [b]) => byValue(a, b))
    .map(([value, count]) => {
      const category = { value, count, before }
      before += count
      return category
    })
}

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability") for any number of reviewers,
 * with missing values: 1 - observed / expected disagreement, over the values of units that have two or more.
 *
 * Ordinal, interval and ratio levels need numbers. Where every value is the same there is no disagreement to expect and
 * alpha is 0/0: not defined, null, and never 1, since nobody showed that they can tell things apart.
 */
export function krippendorffAlpha(units: readonly Unit[], level: MeasurementLevel): Alpha {
  const { units: kept, dropped } = pairable(units)
  const values = kept.flat()
  if (level !== 'nominal' && values.some((value) => typeof value !== 'number')) {
    throw new TypeError(`${level} agreement needs numbers`)
  }
  const categories = categoriesOf(values)
  const byName = new Map(categories.map((category) => [category.value, category]))
  const distance = DISTANCE[level]

  let observed = 0
  for (const unit of kept) {
    const counts = [...countsOf(unit)].sort(([a], [b]) => byValue(a, b))
    counts.forEach(([a, countA], i) => {
      for (const [b, countB] of counts.slice(i + 1)) {
        const from = byName.get(a)
        const to = byName.get(b)
        if (from && to) observed += (2 * countA * countB * distance(from, to)) / (unit.length - 1)
      }
    })
  }
  let expected = 0
  categories.forEach((a, i) => {
    for (const b of categories.slice(i + 1)) expected += 2 * a.count * b.count * distance(a, b)
  })
  const value = expected === 0 ? null : 1 - ((values.length - 1) * observed) / expected
  return { value, units: kept.length, values: values.length, dropped }
}
