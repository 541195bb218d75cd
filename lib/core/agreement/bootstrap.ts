import { type Pattern, pairablePatterns, unitsIn } from '@/lib/core/agreement/patterns'
import { seededRandom } from '@/lib/core/agreement/random'
import { pairable, type Unit } from '@/lib/core/agreement/units'

export interface Interval {
  /** Bounds of the interval; null where it cannot be given. */
  low: number | null
  high: number | null
  /** Coverage asked for, such as 0.95. */
  confidence: number
  /** Samples drawn. */
  draws: number
  /** How many of them had no defined figure (a sample of one value only); they are left out of the bounds. */
  undefinedDraws: number
  seed: number
}

/** The quantile of sorted values, interpolated linearly between neighbours (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) return null
  return low + (high - low) * (place - Math.floor(place))
}

/**
 * Percentile bootstrap interval (Efron 1979) of a figure of agreement: units with two values or more are drawn with
 * replacement, whole, as often as there are units. The figures in it are the same for the same seed, on any machine.
 *
 * Null bounds with fewer than two such units or when no draw has a figure. With few units the interval is too narrow:
 * show n beside it.
 */
export function bootstrapInterval<Value extends string | number>(
  units: readonly Unit<Value>[],
  figure: (sample: readonly Unit<Value>[]) => number | null,
  { seed, draws = 1000, confidence = 0.95 }: { seed: number; draws?: number; confidence?: number },
): Interval {
  const { units: kept } = pairable(units)
  const rest = { confidence, draws, seed }
  if (kept.length < 2) return { low: null, high: null, undefinedDraws: 0, ...rest }
  const random = seededRandom(seed)
  const figures: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const value = figure(kept.map(() => kept[Math.floor(random() * kept.length)] ?? []))
    if (value !== null) figures.push(value)
  }
  return { ...boundsOf(figures, draws, confidence), ...rest }
}

function boundsOf(figures: number[], draws: number, confidence: number) {
  figures.sort((a, b) => a - b)
  const tail = (1 - confidence) / 2
  return {
    low: quantile(figures, tail),
    high: quantile(figures, 1 - tail),
    undefinedDraws: draws - figures.length,
  }
}

/**
 * The same for several figures at once, from the same draws and on patterns instead of units: a draw costs as much as
 * there are patterns, not units, for each figure. Units are drawn with replacement as often as there are any with two
 * values or more. The interval does not depend on the order of the units, as patterns have one of their own.
 */
export function bootstrapFigures<Name extends string>(
  patterns: readonly Pattern[],
  figures: (sample: readonly Pattern[]) => Record<Name, number | null>,
  { seed, draws = 1000, confidence = 0.95 }: { seed: number; draws?: number; confidence?: number },
): Record<Name, Interval> {
  const kept = pairablePatterns(patterns)
  const n = unitsIn(kept)
  const names = Object.keys(figures(kept)) as Name[]
  const found = new Map(names.map((name): [Name, number[]] => [name, []]))
  if (n >= 2) {
    const patternOf = kept.flatMap(({ times }, place) => new Array<number>(times).fill(place))
    const random = seededRandom(seed)
    for (let draw = 0; draw < draws; draw += 1) {
      const drawn = new Array<number>(kept.length).fill(0)
      for (let unit = 0; unit < n; unit += 1) {
        const place = patternOf[Math.floor(random() * n)] ?? 0
        drawn[place] = (drawn[place] ?? 0) + 1
      }
      const sample = kept
        .map(({ places }, place) => ({ places, times: drawn[place] ?? 0 }))
        .filter(({ times }) => times > 0)
      const values = figures(sample)
      for (const name of names) {
        const value = values[name]
        if (value !== null) found.get(name)?.push(value)
      }
    }
  }
  const intervals = names.map((name) => {
    const bounds = boundsOf(found.get(name) ?? [], n >= 2 ? draws : 0, confidence)
    return [name, { ...bounds, confidence, draws, seed }] as const
  })
  return Object.fromEntries(intervals) as Record<Name, Interval>
}
