import { beyondChance, type Kappa } from '@/lib/core/agreement/chance-corrected'
import { categoryShares } from '@/lib/core/agreement/fleiss'
import { codedUnits } from '@/lib/core/agreement/patterns'
import { percentOfPatterns } from '@/lib/core/agreement/percent'
import type { Unit } from '@/lib/core/agreement/units'

/**
 * Gwet's AC1 (Gwet 2008): chance is thought to work on hard units only, so that it does not collapse where nearly all
 * values are the same.
 *
 * @param size how many values could be given, 2 or more; null below that
 */
export function gwetAc1(units: readonly Unit[], size: number): Kappa {
  const { patterns } = codedUnits(units)
  const observed = percentOfPatterns(patterns)
  if (size < 2) return { value: null, observed, expected: 1 }
  const shares = categoryShares(patterns, size)
  return beyondChance(observed, shares.reduce((sum, p) => sum + p * (1 - p), 0) / (size - 1))
}
