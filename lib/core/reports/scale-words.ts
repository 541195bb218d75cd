import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import type { PolicySection, ScaleSection } from '@/lib/core/reports/sections/method'
import type { Sections } from '@/lib/core/reports/sections/sections'
import type { Verdict } from '@/lib/core/reports/sections/words'
import { findRating } from '@/lib/core/verdicts/registry'
import type { Scale } from '@/lib/core/verdicts/scale'

/** What names the scale that a rating was given on. */
export interface ScaleRef {
  scaleId: string
  scaleVersion: number
}

/** The scale of that name, of the registry or of the log; null where a log names one that it does not hold. */
export type FindScale = (ref: ScaleRef) => Scale | null

/** A rating as printed: its label as it was when given, its slot and step from the scale. */
export function verdictOf(find: FindScale, ref: ScaleRef, id: string, label: string): Verdict {
  const { scaleId, scaleVersion } = ref
  const scale = find(ref)
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

/** The same, of a rating as the report itself defines it. */
export function verdictIn(
  scale: ScaleSection,
  { id, label, slot, step }: ScaleSection['ratings'][number],
): Verdict {
  return { scaleId: scale.id, scaleVersion: scale.version, id, label, slot, step }
}

/** The scales of the rounds, or of the policy in force where there was none, with their definitions. */
export function scalesUsed(
  claims: readonly ClaimSection[],
  policies: readonly PolicySection[],
  find: FindScale,
): ScaleSection[] {
  const used = new Map<string, ScaleRef>()
  const latest = policies.at(-1)
  const named = claims.flatMap((claim) => claim.rounds)
  for (const one of named.length > 0 || latest === undefined ? named : [latest]) {
    used.set(`${one.scaleId} ${one.scaleVersion}`, one)
  }
  return [...used.values()].flatMap((ref): ScaleSection[] => {
    const scale = find(ref)
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
      const given = claims.filter(
        ({ standing }) =>
          standing?.id === rating.id &&
          standing.scaleId === scale.id &&
          standing.scaleVersion === scale.version,
      )
      const always = scale.level === 'nominal' || rating.step !== null
      return given.length > 0 || always
        ? [{ verdict: verdictIn(scale, rating), claims: given.map((claim) => claim.number) }]
        : []
    }),
  )
}
