import { type Coincidences, coincidencesOf } from '@/lib/core/agreement/coincidences'
import { codedUnits, pairablePatterns } from '@/lib/core/agreement/patterns'
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

/**
 * Alpha of a coincidence matrix over these values, in their order: 1 - observed / expected disagreement.
 * Null where every value is the same: 0/0.
 */
export function alphaOfCoincidences(
  { size, matrix, counts, total }: Coincidences,
  values: readonly (string | number)[],
  level: MeasurementLevel,
): number | null {
  let before = 0
  const categories = values.map((value, place): Category => {
    const category = { value, count: counts[place] ?? 0, before }
    before += category.count
    return category
  })
  const distance = DISTANCE[level]
  let observed = 0
  let expected = 0
  categories.forEach((a, i) => {
    categories.slice(i + 1).forEach((b, further) => {
      const apart = distance(a, b)
      observed += 2 * (matrix[i * size + i + 1 + further] ?? 0) * apart
      expected += 2 * a.count * b.count * apart
    })
  })
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected
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
  const { categories, patterns } = codedUnits(kept)
  if (level !== 'nominal' && categories.some((value) => typeof value !== 'number')) {
    throw new TypeError(`${level} agreement needs numbers`)
  }
  const coincidences = coincidencesOf(pairablePatterns(patterns), categories.length)
  const value = alphaOfCoincidences(coincidences, categories, level)
  return { value, units: kept.length, values: coincidences.total, dropped }
}
