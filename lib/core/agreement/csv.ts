import type { AgreementFigures, Estimate } from '@/lib/core/agreement/figures'
import type { AgreementStudy } from '@/lib/core/agreement/study'
import type { Cell } from '@/lib/core/csv'

const rounded = (figure: number | null): number | null => (figure === null ? null : Number(figure.toFixed(6)))

const estimate = (one: Estimate | null | undefined): Cell[] => [
  rounded(one?.value ?? null),
  rounded(one?.low ?? null),
  rounded(one?.high ?? null),
]

const estimated = [
  'percent',
  'alpha_nominal',
  'alpha_ordinal',
  'alpha_interval',
  'fleiss_kappa',
  'cohen_kappa',
]

const heads = [
  'part',
  'name',
  'scale',
  'claims',
  'ratings',
  'claims_with_one_rating',
  'claims_unanimous',
  'claims_ranked',
  'ratings_ranked',
  'ratings_off_scale',
  ...estimated.flatMap((name) => [name, `${name}_low`, `${name}_high`]),
]

function row(part: string, name: string, scale: string, figures: AgreementFigures): Cell[] {
  const { claims, ratings, unpaired, unanimous, ranked } = figures
  return [
    part,
    name,
    scale,
    claims,
    ratings,
    unpaired,
    unanimous,
    ranked?.claims ?? null,
    ranked?.ratings ?? null,
    ranked?.offScale ?? null,
    ...estimate(figures.percent),
    ...estimate(figures.alphaNominal),
    ...estimate(ranked?.alphaOrdinal),
    ...estimate(ranked?.alphaInterval),
    ...estimate(figures.fleiss),
    ...estimate(figures.cohen),
  ]
}

/**
 * A study as rows of a table: a line of heads, one row for all claims, then one a document, claim type and pair. Shares
 * from 0 to 1; an empty cell is "not defined". Bounds are those of a 95% bootstrap interval.
 *
 * @param scale "id@version"
 * @param nameOf the name of a document, type or member
 */
export function agreementRows(
  study: AgreementStudy,
  scale: string,
  nameOf: (key: string) => string,
): Cell[][] {
  return [
    heads,
    row('all', '', scale, study.figures),
    ...study.byDocument.map(({ key, figures }) => row('document', nameOf(key), scale, figures)),
    ...study.byType.map(({ key, figures }) => row('type', nameOf(key), scale, figures)),
    ...study.byPair.map(({ key, figures }) => row('pair', key.map(nameOf).join(' and '), scale, figures)),
  ]
}
