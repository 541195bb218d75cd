import { alphaOfCoincidences } from '@/lib/core/agreement/alpha'
import { bootstrapFigures } from '@/lib/core/agreement/bootstrap'
import { cohenKappa, tableOfPairs } from '@/lib/core/agreement/cohen'
import { coincidencesOf } from '@/lib/core/agreement/coincidences'
import { fleissOfPatterns } from '@/lib/core/agreement/fleiss'
import type { JudgedClaims } from '@/lib/core/agreement/judged'
import { codedUnits, type Pattern, pairablePatterns, unitsIn } from '@/lib/core/agreement/patterns'
import { percentOfPatterns } from '@/lib/core/agreement/percent'
import type { Scale } from '@/lib/core/verdicts/scale'

/** Fixed, so that the same reviews give the same interval on every visit. */
const SEED = 1

/** Samples drawn for an interval. */
const DRAWS = 1000

/** With fewer claims the figures are said to rest on little. */
export const FEW_CLAIMS = 30

/** A figure with its 95% bootstrap interval; null where it is not defined. */
export interface Estimate {
  value: number | null
  low: number | null
  high: number | null
}

/** How far reviewers agree on one set of claims of one scale. */
export interface AgreementFigures {
  /** Claims with two ratings or more: what the figures rest on. */
  claims: number
  /** Ratings of those claims. */
  ratings: number
  /** Claims with a single rating, which say nothing about agreement. */
  unpaired: number
  /** Claims on which every rating is the same. */
  unanimous: number
  percent: Estimate
  alphaNominal: Estimate
  fleiss: Estimate
  /** Cohen's kappa; null unless the ratings come from one and the same two people. */
  cohen: Estimate | null
  /** Over ratings with a rank alone; null on a scale without ranks. */
  ranked: RankedFigures | null
}

export interface RankedFigures {
  /** Claims with two ranked ratings or more. */
  claims: number
  ratings: number
  /** Ratings beside the scale, left out here and kept in the nominal figures. */
  offScale: number
  alphaOrdinal: Estimate
  alphaInterval: Estimate
}

/**
 * The figure to name first: alpha by rank on an ordinal scale, where it is defined and rests on half of the claims or
 * more; else alpha by name. Where most claims have a rating beside the scale, the ranked rest would speak for a few.
 */
export function headlineOf({ claims, alphaNominal, ranked }: AgreementFigures): {
  level: 'ordinal' | 'nominal'
  estimate: Estimate
  /** The claims that this figure rests on. */
  claims: number
} {
  return ranked && ranked.alphaOrdinal.value !== null && ranked.claims * 2 >= claims
    ? { level: 'ordinal', estimate: ranked.alphaOrdinal, claims: ranked.claims }
    : { level: 'nominal', estimate: alphaNominal, claims }
}

type Figures<Name extends string> = (sample: readonly Pattern[]) => Record<Name, number | null>

/** Every figure of these patterns with its interval, from the same draws. */
function estimates<Name extends string>(
  patterns: readonly Pattern[],
  figures: Figures<Name>,
  draws: number,
): Record<Name, Estimate> {
  const kept = pairablePatterns(patterns)
  const values = figures(kept)
  const intervals = bootstrapFigures(kept, figures, { seed: SEED, draws })
  const named = (Object.keys(values) as Name[]).map((name) => {
    const { low, high } = intervals[name]
    const value = values[name]
    // Bounds without a figure would be bounds of nothing; and where every draw gives the same, as when everybody
    // agrees, an interval of no width would claim a certainty that nobody has.
    return [
      name,
      value === null || low === high ? { value, low: null, high: null } : { value, low, high },
    ] as const
  })
  return Object.fromEntries(named) as Record<Name, Estimate>
}

/** One entry a claim, with the rating that `pick` makes of each review, or null to leave it out. */
function unitsOf<Value extends string | number>(
  judged: readonly JudgedClaims[],
  pick: (ratingId: string) => Value | null,
): (Value | null)[][] {
  return judged.flatMap(({ ratings, times }) => {
    const unit = ratings.map(({ ratingId }) => pick(ratingId))
    return Array.from({ length: times }, () => unit)
  })
}

const valuesIn = (patterns: readonly Pattern[]) =>
  patterns.reduce((sum, { places, times }) => sum + places.length * times, 0)

function rankedFigures(judged: readonly JudgedClaims[], scale: Scale, draws: number): RankedFigures {
  const rankOf = new Map(scale.values.map(({ id, ordinal }) => [id, ordinal]))
  const { categories, patterns } = codedUnits(unitsOf(judged, (id) => rankOf.get(id) ?? null))
  const kept = pairablePatterns(patterns)
  const found = estimates(
    kept,
    (sample) => {
      const met = coincidencesOf(sample, categories.length)
      return {
        alphaOrdinal: alphaOfCoincidences(met, categories, 'ordinal'),
        alphaInterval: alphaOfCoincidences(met, categories, 'interval'),
      }
    },
    draws,
  )
  const offScale = judged.reduce((sum, { ratings, times }) => {
    const off = ratings.filter(({ ratingId }) => (rankOf.get(ratingId) ?? null) === null).length
    return sum + off * times
  }, 0)
  return { claims: unitsIn(kept), ratings: valuesIn(kept), offScale, ...found }
}

/**
 * Percent, Krippendorff's alpha, Fleiss' and, for two people, Cohen's kappa of claims judged on one scale, each with a
 * bootstrap interval. Only claims with two ratings or more count. Ratings beside an ordinal scale are in the nominal
 * figures and left out of the ranked ones, each with its own n.
 */
export function agreementFigures(
  judged: readonly JudgedClaims[],
  scale: Scale,
  draws = DRAWS,
): AgreementFigures {
  const { categories, patterns } = codedUnits(unitsOf(judged, (id) => id))
  const size = categories.length
  const kept = pairablePatterns(patterns)
  const people = new Set(
    judged
      .filter(({ ratings }) => ratings.length >= 2)
      .map(({ ratings }) => ratings.map((one) => one.memberId).join(' ')),
  )
  const [only] = people
  const twoPeople = people.size === 1 && only?.split(' ').length === 2
  const { cohen, ...found } = estimates(
    kept,
    (sample) => ({
      percent: percentOfPatterns(sample),
      alphaNominal: alphaOfCoincidences(coincidencesOf(sample, size), categories, 'nominal'),
      fleiss: fleissOfPatterns(sample, size).value,
      cohen: twoPeople ? cohenKappa(tableOfPairs(sample, size)).value : null,
    }),
    draws,
  )
  return {
    claims: unitsIn(kept),
    ratings: valuesIn(kept),
    unpaired: unitsIn(patterns) - unitsIn(kept),
    unanimous: unitsIn(kept.filter(({ places }) => new Set(places).size === 1)),
    ...found,
    cohen: twoPeople ? cohen : null,
    ranked: scale.level === 'ordinal' ? rankedFigures(judged, scale, draws) : null,
  }
}
