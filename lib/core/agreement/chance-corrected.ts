/** A coefficient of agreement beyond chance, with the two shares it is made from. */
export interface Kappa {
  /** 1 is perfect, 0 what chance would give; null where not defined. */
  value: number | null
  /** The share of agreement that was seen, 0..1; null without any pair of values. */
  observed: number | null
  /** The share that chance would give, 0..1. */
  expected: number
}

/**
 * (observed - expected) / (1 - expected). Where chance alone would agree always, as when every value is the
 * same, it is 0/0: null, and never 1.
 */
export function beyondChance(observed: number | null, expected: number): Kappa {
  // Shares that sum to one in the mind may miss it by a rounding in the machine.
  const certain = 1 - expected < 1e-12
  const value = observed === null || certain ? null : (observed - expected) / (1 - expected)
  return { value, observed, expected }
}
