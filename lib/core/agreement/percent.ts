import { codedUnits, type Pattern, pairablePatterns, unitsIn } from '@/lib/core/agreement/patterns'
import { pairable, type Unit } from '@/lib/core/agreement/units'

/** The share of pairs of values of one unit that are the same, 0..1. */
function shareAgreeing(places: readonly number[]): number {
  let agreeing = 0
  places.forEach((a, i) => {
    places.forEach((b, j) => {
      if (i !== j && a === b) agreeing += 1
    })
  })
  return agreeing / (places.length * (places.length - 1))
}

/** Percent agreement of patterns; those of one value do not count. Null when there is no other. */
export function percentOfPatterns(patterns: readonly Pattern[]): number | null {
  const kept = pairablePatterns(patterns)
  if (kept.length === 0) return null
  return kept.reduce((sum, { places, times }) => sum + times * shareAgreeing(places), 0) / unitsIn(kept)
}

/**
 * Percent agreement: the share of pairs of reviewers of one unit who gave the same value, averaged over the units with
 * two values or more (Fleiss 1971, P-bar). 0..1; null when there is no such unit. Not corrected for chance.
 */
export function percentAgreement(units: readonly Unit[]): {
  value: number | null
  units: number
  dropped: number
} {
  const { units: kept, dropped } = pairable(units)
  return { value: percentOfPatterns(codedUnits(kept).patterns), units: kept.length, dropped }
}
