import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import type { PolicySection, ScaleSection } from '@/lib/core/reports/sections/method'
import type { Sections } from '@/lib/core/reports/sections/sections'
import type { Verdict } from '@/lib/core/reports/sections/words'
import { findRating, findScale } from '@/lib/core/verdicts/registry'

/** A rating as printed: its label as it was when given, its slot and step from the registry. */
export function verdictOf(scaleId: string, scaleVersion: number, id: string, label: string): Verdict {
  const scale = findScale(scaleId, scaleVersion)
  const rating = scale === null ? null : findRating(scale, id)
  return {
    scaleId,
    scaleVersion,
    id,
    label,
    slot: rating?.slot ?? 'not-checkable',
    step: rating?.ordinal ?? null,
  }
}

export const isOrdinal = (scaleId: string, scaleVersion: number): boolean =>
  findScale(scaleId, scaleVersion)?.level === 'ordinal'

/** The scales of the rounds, or of the policy in force where there was none, with their definitions. */
export function scalesUsed(
  claims: readonly ClaimSection[],
  policies: readonly PolicySection[],
): ScaleSection[] {
  const used = new Map<string, { scaleId: string; scaleVersion: number }>()
  const latest = policies.at(-1)
  const named = claims.flatMap((claim) => claim.rounds)
  for (const one of named.length > 0 || latest === undefined ? named : [latest]) {
    used.set(`${one.scaleId} ${one.scaleVersion}`, one)
  }
  return [...used.values()].flatMap(({ scaleId, scaleVersion }): ScaleSection[] => {
    const scale = findScale(scaleId, scaleVersion)
    if (scale === null) return []
    const ratings = scale.values.map(({ id, label, definition, slot, ordinal }) => ({
      id,
      label,
      definition,
      slot,
      step: ordinal,
    }))
    const { certainty } = scale
    const levels = certainty === undefined ? {} : { certainty: certainty.map((level) => ({ ...level })) }
    return [
      { id: scale.id, version: scale.version, name: scale.name, level: scale.level, ratings, ...levels },
    ]
  })
}

/**
 * Claims under each verdict, in the order of the scale: every step of an ordinal scale and every rating of a
 * nominal one, also where it is empty; ratings beside the steps where they were given.
 */
export function verdictsInOrder(
  scales: readonly ScaleSection[],
  claims: readonly ClaimSection[],
): Sections['verdicts'] {
  return scales.flatMap((scale) =>
    scale.ratings.flatMap((rating) => {
      const verdict = verdictOf(scale.id, scale.version, rating.id, rating.label)
      const given = claims.filter(
        ({ standing }) =>
          standing?.id === rating.id &&
          standing.scaleId === scale.id &&
          standing.scaleVersion === scale.version,
      )
      const always = scale.level === 'nominal' || rating.step !== null
      return given.length > 0 || always ? [{ verdict, claims: given.map((claim) => claim.number) }] : []
    }),
  )
}
