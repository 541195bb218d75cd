import type { SourceSection } from '@/lib/core/reports/sections/document'
import type { AgreementSection } from '@/lib/core/reports/sections/method'

const figure = (value: number | null): string => (value === null ? 'not defined' : value.toFixed(3))

/** The figures of agreement, label and value, with n. */
export function agreementRows(one: AgreementSection): [label: string, value: string][] {
  const rows: [string, string][] = [
    ['Claims with the same rating from everybody', `${one.unanimous} of ${one.claims}`],
    [
      'Pairs of ratings that are the same',
      one.percent === null ? 'not defined' : `${Math.round(one.percent * 1000) / 10}%`,
    ],
    ['Krippendorff’s alpha, nominal', figure(one.nominal)],
  ]
  if (one.ordinal !== null || one.intervalOf === 'ordinal') {
    rows.push(['Krippendorff’s alpha, ordinal, over the steps of the scale', figure(one.ordinal)])
  }
  if (one.interval !== null) {
    rows.push([
      `95% interval of the ${one.intervalOf} alpha, bootstrap over claims, ${one.interval.resamples} samples`,
      `${one.interval.low.toFixed(3)} to ${one.interval.high.toFixed(3)}`,
    ])
  }
  rows.push(['Claims, ratings, reviewers', `${one.claims}, ${one.ratings}, ${one.reviewers}`])
  if (one.unpaired > 0) rows.push(['Claims rated by one person only, left out', String(one.unpaired)])
  return rows
}

/** What follows the title in a citation: "Psychoneuroendocrinology 2013; 31(5):488–507." */
export function sourceTail(source: SourceSection): string {
  const where = [source.container, source.publisher].filter((one) => one !== null).join(', ')
  const when = [where, source.issued].filter((one) => one !== null && one !== '').join(' ')
  const text = [when, source.details].filter((one) => one !== null && one !== '').join('; ')
  return text === '' ? '' : `${text}.`
}
