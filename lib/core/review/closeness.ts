import type { Scale } from '@/lib/core/verdicts/scale'

/**
 * How far the ratings of a revealed round lie apart: all alike, neighbours on the line of an ordinal scale, or further.
 */
export const closenesses = ['unanimous', 'near', 'split'] as const
export type Closeness = (typeof closenesses)[number]

/**
 * Null when nobody gave a rating. Near are two neighbouring steps of the line and nothing beside it; on a nominal scale
 * ratings only differ. Reviews without a rating ("cannot judge") are left out.
 *
 * @param ratings what each review chose, in any order
 */
export function closenessOf(ratings: readonly { ratingId: string | null }[], scale: Scale): Closeness | null {
  const given = new Set(ratings.flatMap(({ ratingId }) => (ratingId === null ? [] : [ratingId])))
  if (given.size === 0) return null
  if (given.size === 1) return 'unanimous'
  if (scale.level === 'nominal') return 'split'
  const line = scale.values
    .filter(({ ordinal }) => ordinal !== null)
    .sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
    .map(({ id }) => id)
  const steps = [...given].map((id) => line.indexOf(id))
  return steps.every((step) => step >= 0) && Math.max(...steps) - Math.min(...steps) === 1 ? 'near' : 'split'
}
