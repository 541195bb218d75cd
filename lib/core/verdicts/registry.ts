import type { Certainty, Rating, Scale } from '@/lib/core/verdicts/scale'
import { editorial } from '@/lib/core/verdicts/scales/editorial'
import { research3 } from '@/lib/core/verdicts/scales/research-3'
import { research4 } from '@/lib/core/verdicts/scales/research-4'
import { scienceEvidence } from '@/lib/core/verdicts/scales/science-evidence'
import { truth5 } from '@/lib/core/verdicts/scales/truth-5'
import { truth6 } from '@/lib/core/verdicts/scales/truth-6'

/**
 * Every scale in every version, the default first. To add one: a file in `scales/`, a line here, and its fingerprint in
 * the fixture. To change one: a new version beside the old one, because reviews, decisions and reports name the version
 * they were made with.
 */
export const scales: readonly Scale[] = [truth5, scienceEvidence, truth6, research4, research3, editorial]

/** The scale in that version, or null. */
export function findScale(id: string, version: number): Scale | null {
  return scales.find((scale) => scale.id === id && scale.version === version) ?? null
}

/** The scale in that version; throws when there is none, since a stored id and version must exist. */
export function getScale(id: string, version: number): Scale {
  const scale = findScale(id, version)
  if (!scale) throw new RangeError(`no scale ${id} in version ${version}`)
  return scale
}

/** The newest version of each scale, for choosing one. */
export function currentScales(): Scale[] {
  return scales.filter(
    (scale) => !scales.some((other) => other.id === scale.id && other.version > scale.version),
  )
}

/** A rating of a scale, or null. */
export function findRating(scale: Scale, ratingId: string): Rating | null {
  return scale.values.find((rating) => rating.id === ratingId) ?? null
}

/** A level of certainty of a scale, or null. */
export function findCertainty(scale: Scale, id: string | null | undefined): Certainty | null {
  return scale.certainty?.find((level) => level.id === id) ?? null
}
