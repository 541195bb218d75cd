import { pairable, type Unit } from '@/lib/core/agreement/units'

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
  const shares = kept.map((values) => {
    const counts = new Map<string | number, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    const agreeing = [...counts.values()].reduce((sum, n) => sum + n * (n - 1), 0)
    return agreeing / (values.length * (values.length - 1))
  })
  const value = shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
  return { value, units: kept.length, dropped }
}
