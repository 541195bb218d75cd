import { beyondChance, type Kappa } from '@/lib/core/agreement/chance-corrected'
import { codedUnits, type Pattern, unitsIn } from '@/lib/core/agreement/patterns'
import { percentOfPatterns } from '@/lib/core/agreement/percent'
import type { Unit } from '@/lib/core/agreement/units'

/** The share of each category: its share in a unit, averaged over the units. */
export function categoryShares(patterns: readonly Pattern[], size: number): number[] {
  const shares = new Array<number>(size).fill(0)
  const units = unitsIn(patterns)
  for (const { places, times } of patterns) {
    for (const place of places) shares[place] = (shares[place] ?? 0) + times / (places.length * units)
  }
  return shares
}

/** Fleiss' kappa of patterns over so many categories. */
export function fleissOfPatterns(patterns: readonly Pattern[], size: number): Kappa {
  const expected = categoryShares(patterns, size).reduce((sum, share) => sum + share * share, 0)
  return beyondChance(percentOfPatterns(patterns), expected)
}

/**
 * Fleiss' kappa (Fleiss 1971) for any number of reviewers, who need not be the same for each unit; with missing values
 * as Gwet (2014) carries it on: agreement is seen in units of two values or more, the shares that chance works with
 * come from every unit with a value. Leave units of one value out beforehand to use pairable values only. With two
 * values a unit it is Scott's pi (Scott 1955).
 */
export function fleissKappa(units: readonly Unit[]): Kappa {
  const { categories, patterns } = codedUnits(units)
  return fleissOfPatterns(patterns, categories.length)
}

/**
 * Fleiss' kappa over its standard error where nobody agrees but by chance (Fleiss, Nee and Landis 1979): beyond 1.96
 * chance is an unlikely explanation. Null where kappa is not defined, or where units differ in their number of values.
 */
export function fleissZ(units: readonly Unit[]): number | null {
  const { categories, patterns } = codedUnits(units)
  const { value } = fleissOfPatterns(patterns, categories.length)
  const lengths = new Set(patterns.map(({ places }) => places.length))
  const [each] = lengths
  if (value === null || each === undefined || lengths.size > 1) return null
  const shares = categoryShares(patterns, categories.length)
  const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0)
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0)
  const n = unitsIn(patterns)
  const error = Math.sqrt((2 * (spread * spread - skew)) / (n * each * (each - 1))) / spread
  return error === 0 ? null : value / error
}
