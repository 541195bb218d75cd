import type { Confidence, JudgedClaims } from '@/lib/core/agreement/judged'
import { wilsonInterval } from '@/lib/core/agreement/wilson'
import { findRating } from '@/lib/core/verdicts/registry'

/** A share of ratings with its 95% interval. */
export interface Share {
  n: number
  matched: number
  low: number | null
  high: number | null
}

/** How somebody's first, independent ratings compare with what was decided in the end. */
export interface Calibration {
  /** The same as decided, of all ratings of decided claims. */
  all: Share
  byConfidence: Record<Confidence, Share>
  /** Of ratings on an ordinal scale that differ from a ranked decision: towards false, and towards true. */
  harsher: number
  milder: number
}

interface Comparison {
  ratingId: string
  decided: string
  confidence: Confidence | null
  scale: JudgedClaims['scale']
  times: number
}

function shareOf(compared: readonly Comparison[]): Share {
  const n = compared.reduce((sum, { times }) => sum + times, 0)
  const matched = compared.reduce((sum, one) => sum + (one.ratingId === one.decided ? one.times : 0), 0)
  return { n, matched, ...wilsonInterval(matched, n) }
}

/** @param whose whose ratings count; everybody's without */
export function calibrationOf(
  judged: readonly JudgedClaims[],
  whose: (memberId: string) => boolean = () => true,
): Calibration {
  const compared = judged.flatMap(({ ratings, decided, scale, times }) =>
    decided === null
      ? []
      : ratings
          .filter(({ memberId }) => whose(memberId))
          .map(({ ratingId, confidence }) => ({ ratingId, decided, confidence, scale, times })),
  )
  const steps = compared.flatMap(({ ratingId, decided, scale, times }) => {
    const [given, settled] = [findRating(scale, ratingId)?.ordinal, findRating(scale, decided)?.ordinal]
    return given == null || settled == null ? [] : [{ by: given - settled, times }]
  })
  const count = (which: (by: number) => boolean) =>
    steps.reduce((sum, { by, times }) => sum + (which(by) ? times : 0), 0)
  const at = (level: Confidence) => shareOf(compared.filter(({ confidence }) => confidence === level))
  return {
    all: shareOf(compared),
    byConfidence: { low: at('low'), medium: at('medium'), high: at('high') },
    harsher: count((by) => by < 0),
    milder: count((by) => by > 0),
  }
}
