import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha, type MeasurementLevel } from '@/lib/core/agreement/alpha'
import { bootstrapInterval } from '@/lib/core/agreement/bootstrap'
import { percentAgreement } from '@/lib/core/agreement/percent'
import { seededRandom } from '@/lib/core/agreement/random'
import type { Unit } from '@/lib/core/agreement/units'

type Vector = {
  id: string
  shape: 'raters_x_units' | 'units_x_category_counts' | 'contingency_rater1_rows_rater2_cols'
  data: (string | number | null)[][]
  expected: Record<string, number | number[]>
  computed?: Record<string, number>
}

const file = new URL('../../../tests/fixtures/vectors/agreement.json', import.meta.url)
const { vectors }: { vectors: Vector[] } = JSON.parse(readFileSync(file, 'utf8'))

const repeat = <T>(value: T, times: unknown): T[] => Array.from({ length: Number(times) }, () => value)

/** The ratings of a set, unit by unit, whatever the shape it is printed in. */
function unitsOf({ shape, data }: Vector): Unit[] {
  if (shape === 'raters_x_units')
    return (data[0] ?? []).map((_, unit) => data.map((rater) => rater[unit] ?? null))
  if (shape === 'units_x_category_counts')
    return data.map((counts) => counts.flatMap((n, category) => repeat(category, n)))
  return data.flatMap((row, first) => row.flatMap((n, second) => repeat([first, second], n)))
}

/** Half a unit of the last digit that was printed. */
const tolerance = (figure: number) => 0.5 * 10 ** -(String(figure).split('.')[1]?.length ?? 0) + 1e-12

const figures = vectors.flatMap((vector) =>
  Object.entries({ ...vector.expected, ...vector.computed }).flatMap(([name, computed]) => {
    const published = vector.expected[name]
    return [...new Set([computed, published])].flatMap((figure) =>
      typeof figure === 'number' ? [{ name, figure, vector }] : [],
    )
  }),
)

describe('published figures', () => {
  test('are all there', () => {
    expect(vectors).toHaveLength(15)
  })

  const alphas = figures.filter(({ name }) => name.startsWith('alpha_'))
  test.each(alphas.map((row) => [row.vector.id, row.name, row.figure, row.vector] as const))(
    '%s %s %d',
    (_, name, figure, vector) => {
      const { value } = krippendorffAlpha(unitsOf(vector), name.replace('alpha_', '') as MeasurementLevel)
      expect(Math.abs((value ?? Number.NaN) - figure)).toBeLessThanOrEqual(tolerance(figure))
    },
  )

  const percents = figures.filter(({ name }) => name === 'percent_agreement' || name === 'P_bar')
  test.each(percents.map((row) => [row.vector.id, row.name, row.figure, row.vector] as const))(
    '%s %s %d',
    (_, __, figure, vector) => {
      const { value } = percentAgreement(unitsOf(vector))
      expect(Math.abs((value ?? Number.NaN) - figure)).toBeLessThanOrEqual(tolerance(figure))
    },
  )

  test('a unit with one rating is dropped and counted', () => {
    const units = unitsOf(vectors.find(({ id }) => id === 'krippendorff2011-C') ?? (vectors[0] as Vector))
    expect(krippendorffAlpha(units, 'nominal')).toMatchObject({ units: 11, values: 40, dropped: 1 })
    expect(percentAgreement(units)).toMatchObject({ units: 11, dropped: 1 })
  })
})

const ratings = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 5 }), {
  maxLength: 12,
})
const levels = fc.constantFrom<MeasurementLevel>('nominal', 'ordinal', 'interval', 'ratio')

describe('alpha', () => {
  test.each<[string, Unit[]]>([
    ['no units', []],
    ['units with one rating each', [[1], [2, null], []]],
    [
      'one value only: agreement cannot be shown',
      [
        [3, 3],
        [3, 3, 3],
      ],
    ],
  ])('is not defined, and never 1, for %s', (_, units) => {
    for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
      expect(krippendorffAlpha(units, level).value).toBeNull()
    }
  })

  test('is 1 exactly when everybody agrees on different things', () => {
    fc.assert(
      fc.property(ratings, levels, (units, level) => {
        const { value } = krippendorffAlpha(units, level)
        if (value === null) return
        expect(value).toBeLessThanOrEqual(1)
        expect(value === 1).toBe(percentAgreement(units).value === 1)
      }),
    )
  })

  test('does not depend on the order of units, reviewers or missing values', () => {
    fc.assert(
      fc.property(ratings, levels, (units, level) => {
        const other = units.map((unit) => [null, ...unit].reverse()).reverse()
        const [a, b] = [krippendorffAlpha(units, level).value, krippendorffAlpha(other, level).value]
        if (a === null) expect(b).toBeNull()
        else expect(b).toBeCloseTo(a, 10)
      }),
    )
  })

  test('by rank a near miss is milder than a far one', () => {
    const units = (other: number): Unit[] => [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [1, other],
    ]
    const alpha = (other: number) => krippendorffAlpha(units(other), 'ordinal').value ?? Number.NaN
    expect(alpha(2)).toBeGreaterThan(alpha(5))
  })

  test('names have no rank', () => {
    expect(() => krippendorffAlpha([['a', 'b']], 'ordinal')).toThrow(TypeError)
  })
})

describe('bootstrapInterval', () => {
  const vector = vectors.find(({ id }) => id === 'fleiss1971') ?? (vectors[0] as Vector)
  const alpha = (units: readonly Unit[]) => krippendorffAlpha(units, 'nominal').value

  test('the same seed gives the same interval, around the figure', () => {
    const units = unitsOf(vector)
    const interval = bootstrapInterval(units, alpha, { seed: 42 })
    expect(interval).toEqual(bootstrapInterval(units, alpha, { seed: 42 }))
    expect(interval).not.toEqual(bootstrapInterval(units, alpha, { seed: 43 }))
    // Pinned: a report made earlier must come out the same.
    expect(interval).toMatchObject({ draws: 1000, confidence: 0.95, undefinedDraws: 0, seed: 42 })
    expect([interval.low, interval.high].map((bound) => bound?.toFixed(6))).toEqual(['0.316241', '0.528443'])
    expect(interval.low ?? 1).toBeLessThan(0.43)
    expect(interval.high ?? 0).toBeGreaterThan(0.45)
  })

  test('samples without a figure are counted and left out', () => {
    const interval = bootstrapInterval(
      [
        [1, 1],
        [2, 2],
        [null, 3],
      ],
      alpha,
      { seed: 1, draws: 400 },
    )
    expect(interval.undefinedDraws).toBeGreaterThan(100)
    expect(interval.undefinedDraws).toBeLessThan(300)
    expect([interval.low, interval.high]).toEqual([1, 1])
  })

  test.each<[string, Unit[]]>([
    ['nothing', []],
    ['one unit', [[1, 2]]],
    [
      'units of one value',
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('%s gives no bounds', (_, units) => {
    expect(bootstrapInterval(units, alpha, { seed: 1 })).toMatchObject({ low: null, high: null })
  })

  test('the generator gives its known numbers', () => {
    const random = seededRandom(1)
    expect([random(), random(), random()].map((x) => Math.floor(x * 0x1_0000_0000))).toEqual([
      2693262067, 11749833, 2265367787,
    ])
  })
})
