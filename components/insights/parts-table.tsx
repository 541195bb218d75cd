import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { IntervalMark } from '@/components/insights/interval-mark'
import { useFigure } from '@/components/insights/use-figure'
import type { AgreementFigures, Estimate, headlineOf } from '@/lib/core/agreement/figures'
import { MOST_PARTS } from '@/lib/core/agreement/study'
import classes from './charts.module.css'
import page from './insights.module.css'

type Kind = 'document' | 'type' | 'pair'
type Level = ReturnType<typeof headlineOf>['level']

interface Row {
  key: string
  name: string
  /** The page with this part alone. */
  href: string
  figures: AgreementFigures
}

/**
 * The same coefficient in every row, so that rows can be compared: kappa of a pair, else alpha as at the head of the
 * page.
 */
function estimateOf(figures: AgreementFigures, kind: Kind, level: Level): Estimate {
  if (kind === 'pair' && figures.cohen) return figures.cohen
  return level === 'ordinal' && figures.ranked ? figures.ranked.alphaOrdinal : figures.alphaNominal
}

/** Agreement in each document, claim type or pair: a picture of the figure with its interval, and the numbers. */
export function PartsTable({ kind, level, rows }: { kind: Kind; level: Level; rows: Row[] }) {
  const t = useTranslations('insights.parts')
  const figure = useFigure()
  if (rows.length === 0) return null
  return (
    <section aria-label={t(kind)}>
      <h3 className={page.part}>{t(kind)}</h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t(`name.${kind}`)}</th>
            <th scope="col" className={classes.picture}>
              <span className="visually-hidden">{t('picture')}</span>
            </th>
            <th scope="col">{kind === 'pair' ? t('kappa') : t(`alpha.${level}`)}</th>
            <th scope="col">{t('percent')}</th>
            <th scope="col">{t('claims')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, href, figures }) => {
            const estimate = estimateOf(figures, kind, level)
            const bounds = figure.bounds(estimate)
            return (
              <tr key={key}>
                <th scope="row">
                  <Link className={page.quiet} href={href}>
                    {name}
                  </Link>
                </th>
                <td className={classes.picture}>
                  <IntervalMark {...estimate} />
                </td>
                <td>
                  {figure.value(estimate)}
                  {bounds ? <span className={classes.bounds}>{t('from', bounds)}</span> : null}
                </td>
                <td>{figure.value(figures.percent, true)}</td>
                <td>{figures.claims}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length >= MOST_PARTS ? <p className={classes.note}>{t('most', { count: MOST_PARTS })}</p> : null}
    </section>
  )
}
