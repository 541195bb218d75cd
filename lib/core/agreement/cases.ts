import { z } from 'zod'
import { krippendorffAlpha } from '@/lib/core/agreement/alpha'
import { bangdiwalaB } from '@/lib/core/agreement/bangdiwala'
import { brennanPrediger } from '@/lib/core/agreement/brennan-prediger'
import { cohenKappa, tableOfPairs } from '@/lib/core/agreement/cohen'
import { congerKappa } from '@/lib/core/agreement/conger'
import { fleissKappa, fleissZ } from '@/lib/core/agreement/fleiss'
import { gwetAc1 } from '@/lib/core/agreement/gwet'
import { codedUnits } from '@/lib/core/agreement/patterns'
import { percentAgreement } from '@/lib/core/agreement/percent'
import { given, pairable, type Unit } from '@/lib/core/agreement/units'

const count = z.int().min(0).max(100_000)
const named = { id: z.string() }

/** One set of ratings, in one of the three shapes in which such sets are printed. Other fields are read over. */
export const ratingCase = z
  .discriminatedUnion('shape', [
    z.object({
      ...named,
      shape: z.literal('raters_x_units'),
      data: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).min(1),
    }),
    z.object({
      ...named,
      shape: z.literal('units_x_category_counts'),
      data: z.array(z.array(count)).min(1),
    }),
    z.object({
      ...named,
      shape: z.literal('contingency_rater1_rows_rater2_cols'),
      data: z.array(z.array(count)).min(1),
    }),
  ])
  .refine(({ data }) => data.every((row) => row.length === data[0]?.length), 'the rows differ in length')
  .refine(
    ({ shape, data }) => shape !== 'contingency_rater1_rows_rater2_cols' || data.length === data[0]?.length,
    'the table is not square',
  )
export type RatingCase = z.infer<typeof ratingCase>

export interface CaseFigures {
  id: string
  /** Units with two values or more. */
  units: number
  /** Values in those units. */
  ratings: number
  /** Units with fewer. */
  dropped: number
  /** By the names of the literature; null is "not defined". */
  figures: Record<string, number | number[] | null>
}

const repeat = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value)

function unitsOf(set: RatingCase): Unit[] {
  if (set.shape === 'raters_x_units')
    return (set.data[0] ?? []).map((_, unit) => set.data.map((row) => row[unit] ?? null))
  if (set.shape === 'units_x_category_counts')
    return set.data.map((row) => row.flatMap((n, category) => repeat(category, n)))
  return set.data.flatMap((row, first) => row.flatMap((n, second) => repeat([first, second], n)))
}

function ofRaters(data: Extract<RatingCase, { shape: 'raters_x_units' }>['data'], units: readonly Unit[]) {
  const coded = codedUnits(units)
  const size = coded.categories.length
  const figures: CaseFigures['figures'] = {
    fleiss_kappa_generalised: fleissKappa(units).value,
    gwet_ac1: gwetAc1(units, size).value,
    conger_kappa: congerKappa(data).value,
    brennan_prediger: brennanPrediger(units, size).value,
  }
  if (coded.categories.every((value) => typeof value === 'number')) {
    for (const level of ['ordinal', 'interval', 'ratio'] as const)
      figures[`alpha_${level}`] = krippendorffAlpha(units, level).value
  }
  if (data.length === 2) {
    const both = coded.patterns.filter(({ places }) => places.length === 2)
    figures.cohen_kappa = cohenKappa(tableOfPairs(both, size)).value
  }
  return figures
}

function ofCounts(data: readonly number[][], units: readonly Unit[]): CaseFigures['figures'] {
  const size = data[0]?.length ?? 0
  const fleiss = fleissKappa(units)
  return {
    fleiss_kappa: fleiss.value,
    fleiss_kappa_full: fleiss.value,
    P_bar: fleiss.observed,
    P_e: fleiss.expected,
    z_irr: fleissZ(units),
    randolph_kappa: brennanPrediger(units, size).value,
    brennan_prediger: brennanPrediger(units, size).value,
    gwet_ac1: gwetAc1(units, size).value,
    category_totals: repeat(0, size).map((_, i) => data.reduce((sum, row) => sum + (row[i] ?? 0), 0)),
  }
}

function ofTable(table: readonly number[][], units: readonly Unit[]): CaseFigures['figures'] {
  const cohen = cohenKappa(table)
  const { value, standardError } = cohen
  const reach = 1.959963984540054 * (standardError ?? 0)
  return {
    p_e: cohen.expected,
    cohen_kappa: value,
    ase: standardError,
    ci95: value === null ? null : [value - reach, value + reach],
    cohen_kappa_linear_weights: cohenKappa(table, 'linear').value,
    cohen_kappa_quadratic_weights: cohenKappa(table, 'quadratic').value,
    scott_pi: fleissKappa(units).value,
    S: brennanPrediger(units, table.length).value,
    brennan_prediger: brennanPrediger(units, table.length).value,
    gwet_ac1: gwetAc1(units, table.length).value,
    bangdiwala_b: bangdiwalaB(table),
  }
}

/** Every coefficient that the shape of a set allows, unrounded. */
export function figuresOfCase(set: RatingCase): CaseFigures {
  const units = unitsOf(set)
  const { units: kept, dropped } = pairable(units)
  const ofShape =
    set.shape === 'raters_x_units'
      ? ofRaters(set.data, units)
      : set.shape === 'units_x_category_counts'
        ? ofCounts(set.data, units)
        : ofTable(set.data, units)
  return {
    id: set.id,
    units: kept.length,
    ratings: kept.flatMap(given).length,
    dropped,
    figures: {
      percent_agreement: percentAgreement(units).value,
      alpha_nominal: krippendorffAlpha(units, 'nominal').value,
      ...ofShape,
    },
  }
}
