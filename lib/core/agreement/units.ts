/**
 * What several reviewers said about one thing, one entry each, in any order; null where somebody said nothing.
 * Strings for named ratings, numbers for ordinals.
 */
export type Unit<Value extends string | number = string | number> = readonly (Value | null)[]

/** The values given for a unit. */
export const given = <Value extends string | number>(unit: Unit<Value>): Value[] =>
  unit.filter((value): value is Value => value !== null)

/** Units that can agree or disagree at all, having two values or more; the others are dropped and counted. */
export function pairable<Value extends string | number>(
  units: readonly Unit<Value>[],
): { units: Value[][]; dropped: number } {
  const kept = units.map(given).filter((values) => values.length >= 2)
  return { units: kept, dropped: units.length - kept.length }
}
