import { beyondChance, type Kappa } from '@/lib/core/agreement/chance-corrected'
import { percentAgreement } from '@/lib/core/agreement/percent'
import type { Unit } from '@/lib/core/agreement/units'

/**
 * The coefficient of Brennan and Prediger (1981): by chance, every value would be as likely. For two reviewers it is
 * the S of Bennett, Alpert and Goldstein (1954), for several Randolph's free-marginal kappa (2005).
 *
 * @param size how many values could be given
 */
export function brennanPrediger(units: readonly Unit[], size: number): Kappa {
  return beyondChance(percentAgreement(units).value, size === 0 ? 1 : 1 / size)
}
