import { beyondChance, type Kappa } from '@/lib/core/agreement/chance-corrected'
import { percentAgreement } from '@/lib/core/agreement/percent'
import type { Unit } from '@/lib/core/agreement/units'

/**
 * Conger's kappa (Conger 1980): Cohen's for more than two named reviewers, each keeping their own habits; missing
 * values as in Gwet (2014).
 *
 * @param ratings one row a reviewer, one place a unit, null where the reviewer gave nothing
 */
export function congerKappa(ratings: readonly Unit[]): Kappa {
  const raters = ratings.map((row) => row.filter((value) => value !== null)).filter((row) => row.length > 0)
  const units = (ratings[0] ?? []).map((_, unit) => ratings.map((row) => row[unit] ?? null))
  const observed = percentAgreement(units).value
  if (raters.length < 2) return { value: null, observed, expected: 1 }
  let expected = 0
  for (const category of new Set(raters.flat())) {
    const shares = raters.map((row) => row.filter((value) => value === category).length / row.length)
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    const variance =
      shares.reduce((sum, share) => sum + (share - mean) * (share - mean), 0) / (shares.length - 1)
    expected += mean * mean - variance / shares.length
  }
  return beyondChance(observed, expected)
}
