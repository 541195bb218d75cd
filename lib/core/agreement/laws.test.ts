import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaOfCoincidences, krippendorffAlpha } from '@/lib/core/agreement/alpha'
import { bangdiwalaB } from '@/lib/core/agreement/bangdiwala'
import { bootstrapFigures, bootstrapInterval } from '@/lib/core/agreement/bootstrap'
import { brennanPrediger } from '@/lib/core/agreement/brennan-prediger'
import { cohenKappa, type KappaWeights, tableOfPairs } from '@/lib/core/agreement/cohen'
import { coincidencesOf } from '@/lib/core/agreement/coincidences'
import { congerKappa } from '@/lib/core/agreement/conger'
import { fleissKappa, fleissZ } from '@/lib/core/agreement/fleiss'
import { gwetAc1 } from '@/lib/core/agreement/gwet'
import { codedUnits, unitsIn } from '@/lib/core/agreement/patterns'
import { percentAgreement, percentOfPatterns } from '@/lib/core/agreement/percent'
import { pairable, type Unit } from '@/lib/core/agreement/units'

const VALUES = 5
const rating = fc.option(fc.integer({ min: 0, max: VALUES - 1 }), { freq: 6 })
/** The same four reviewers for each unit, some silent. */
const rows = fc.array(fc.array(rating, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 14 })
const pairs = fc.array(fc.array(fc.integer({ min: 0, max: VALUES - 1 }), { minLength: 2, maxLength: 2 }), {
  minLength: 2,
  maxLength: 25,
})

const turned = <T>(table: readonly (readonly T[])[]): T[][] =>
  (table[0] ?? []).map((_, i) => table.map((row) => row[i] as T))
const tableOf = (units: readonly (readonly number[])[]) => tableOfPairs(codedOf(units), VALUES)
const codedOf = (units: readonly (readonly number[])[]) => units.map((places) => ({ places, times: 1 }))

function expectSame(a: number | null, b: number | null) {
  if (a === null || b === null) expect(b).toBe(a)
  else expect(b).toBeCloseTo(a, 9)
}

type Of = (units: readonly Unit[]) => number | null

const nominal: Record<string, Of> = {
  percent: (units) => percentAgreement(units).value,
  'alpha, nominal': (units) => krippendorffAlpha(units, 'nominal').value,
  'Fleiss’ kappa': (units) => fleissKappa(units).value,
  'Conger’s kappa': (units) => congerKappa(turned(units)).value,
  'Gwet’s AC1': (units) => gwetAc1(units, VALUES).value,
  'Brennan and Prediger': (units) => brennanPrediger(units, VALUES).value,
}
const ofPairs: Record<string, Of> = {
  'Cohen’s kappa': (units) => cohenKappa(tableOf(units as number[][])).value,
  'Bangdiwala’s B': (units) => bangdiwalaB(tableOf(units as number[][])),
}
const ranked: Record<string, Of> = {
  'alpha, ordinal': (units) => krippendorffAlpha(units, 'ordinal').value,
  'alpha, interval': (units) => krippendorffAlpha(units, 'interval').value,
  'Cohen’s kappa, linear': (units) => weighted(units, 'linear'),
  'Cohen’s kappa, quadratic': (units) => weighted(units, 'quadratic'),
}
const weighted = (units: readonly Unit[], weights: KappaWeights) =>
  cohenKappa(tableOf(units as number[][]), weights).value

const givenUnits = (name: string) => (name in nominal ? rows : pairs)
const all = { ...nominal, ...ofPairs, ...ranked }

describe.each(Object.entries(all))('%s', (name, of) => {
  test('does not care in which order reviewers and units are', () => {
    fc.assert(
      fc.property(givenUnits(name), (units) => {
        expectSame(of(units), of(units.map((unit) => [...unit].reverse()).reverse()))
      }),
    )
  })

  test('is never above 1, and 1 where everybody agrees on different things', () => {
    fc.assert(
      fc.property(givenUnits(name), (units) => {
        expect(of(units) ?? 0).toBeLessThanOrEqual(1 + 1e-12)
        const agreeing = units.map((unit, i) => unit.map(() => i % VALUES))
        expect(of(agreeing)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe.each(Object.entries({ ...nominal, ...ofPairs }))('%s', (name, of) => {
  test('does not care what the values are called', () => {
    fc.assert(
      fc.property(
        givenUnits(name),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: VALUES }),
        (units, to) => {
          const renamed = units.map((unit) =>
            unit.map((value) => (value === null ? null : (to[value] ?? null))),
          )
          expectSame(of(units), of(renamed))
        },
      ),
    )
  })
})

test.each(
  Object.entries({ ...nominal, ...ofPairs, ...ranked }).filter(
    ([name]) => !/percent|Brennan|AC1|B$/.test(name),
  ),
)('%s is not defined, and never 1, where every value is the same', (_, of) => {
  expect(
    of([
      [2, 2],
      [2, 2],
      [2, 2],
    ]),
  ).toBeNull()
})

test('values ranked the other way round agree as much', () => {
  for (const of of Object.values(ranked)) {
    fc.assert(
      fc.property(pairs, (units) => expectSame(of(units), of(units.map((unit) => unit.map((v) => 4 - v))))),
    )
  }
})

describe('how the coefficients hang together', () => {
  test('for two reviewers Conger is Cohen, and Fleiss lies at or below it', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const cohen = cohenKappa(tableOf(units)).value
        expectSame(cohen, congerKappa(turned(units)).value)
        const fleiss = fleissKappa(units).value
        if (cohen !== null && fleiss !== null) expect(fleiss).toBeLessThanOrEqual(cohen + 1e-12)
      }),
    )
  })

  test('alpha is Fleiss’ kappa corrected for the size of the sample', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const fleiss = fleissKappa(units).value
        const n = units.length * 2
        expectSame(
          fleiss === null ? null : fleiss + (1 - fleiss) / n,
          krippendorffAlpha(units, 'nominal').value,
        )
      }),
    )
  })

  test('the standard error of kappa shrinks with the root of the sample', () => {
    const once = cohenKappa([
      [20, 5],
      [10, 15],
    ])
    const often = cohenKappa([
      [80, 20],
      [40, 60],
    ])
    expect(often.value).toBeCloseTo(once.value ?? 0, 12)
    expect((once.standardError ?? 0) / (often.standardError ?? 1)).toBeCloseTo(2, 12)
  })

  test('z is for units of one size only', () => {
    expect(
      fleissZ([
        [1, 1],
        [2, 2],
        [1, 2],
      ]),
    ).not.toBeNull()
    expect(
      fleissZ([
        [1, 1],
        [2, 2, 2],
      ]),
    ).toBeNull()
  })

  test('an empty table has no kappa', () => {
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ value: null, observed: null, standardError: null })
    expect(bangdiwalaB([])).toBeNull()
  })
})

describe('patterns', () => {
  test('say all that the units say, whatever their order', () => {
    fc.assert(
      fc.property(rows, (units) => {
        const { categories, patterns } = codedUnits(units)
        expect(unitsIn(patterns)).toBe(units.filter((unit) => unit.some((value) => value !== null)).length)
        expect(codedUnits([...units].reverse())).toEqual({ categories, patterns })
        expectSame(percentAgreement(units).value, percentOfPatterns(patterns))
      }),
    )
  })
})

describe('bootstrapFigures', () => {
  const figures = (size: number) => (sample: readonly { places: readonly number[]; times: number }[]) => ({
    percent: percentOfPatterns(sample),
    alpha: alphaOfCoincidences(coincidencesOf(sample, size), [...Array(size).keys()], 'nominal'),
  })
  const units = Array.from({ length: 60 }, (_, i) => [i % 5, i % 3 === 0 ? (i + 1) % 5 : i % 5])
  const { patterns } = codedUnits(units)

  test('the same seed gives the same intervals, another seed others, the order of units no matter', () => {
    const first = bootstrapFigures(patterns, figures(5), { seed: 7 })
    expect(bootstrapFigures(codedUnits([...units].reverse()).patterns, figures(5), { seed: 7 })).toEqual(
      first,
    )
    expect(bootstrapFigures(patterns, figures(5), { seed: 8 })).not.toEqual(first)
  })

  test('the bounds are those that drawing unit by unit gives, but for the luck of the draw', () => {
    const { alpha } = bootstrapFigures(patterns, figures(5), { seed: 1, draws: 4000 })
    const plain = bootstrapInterval(units, (sample) => krippendorffAlpha(sample, 'nominal').value, {
      seed: 2,
      draws: 4000,
    })
    expect(Math.abs((alpha.low ?? 9) - (plain.low ?? 0))).toBeLessThan(0.02)
    expect(Math.abs((alpha.high ?? 9) - (plain.high ?? 0))).toBeLessThan(0.02)
  })

  test('fewer than two units with two values give no bounds; draws without a figure are counted', () => {
    const none = bootstrapFigures(codedUnits([[1, 2], [3]]).patterns, figures(3), { seed: 1 })
    expect(none.percent).toMatchObject({ low: null, high: null, undefinedDraws: 0 })
    const { alpha, percent } = bootstrapFigures(
      codedUnits([
        [0, 0],
        [1, 1],
      ]).patterns,
      figures(2),
      { seed: 1 },
    )
    expect(percent).toMatchObject({ low: 1, high: 1, undefinedDraws: 0 })
    expect(alpha.undefinedDraws).toBeGreaterThan(300)
    expect(alpha).toMatchObject({ low: 1, high: 1 })
  })

  test('units of one value are not drawn', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { categories, patterns: mixed } = codedUnits(pairable(some).units)
        const size = categories.length
        const lone = { places: [0], times: 5 }
        const options = { seed: 3, draws: 20 }
        expect(bootstrapFigures([...mixed, lone], figures(size), options)).toEqual(
          bootstrapFigures(mixed, figures(size), options),
        )
      }),
      { numRuns: 20 },
    )
  })
})
