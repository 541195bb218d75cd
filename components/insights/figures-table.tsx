import { useTranslations } from 'next-intl'
import { useFigure } from '@/components/insights/use-figure'
import type { AgreementFigures, Estimate } from '@/lib/core/agreement/figures'
import classes from './charts.module.css'

/** Every coefficient with its interval and what it rests on, and how they are made. */
export function FiguresTable({ figures }: { figures: AgreementFigures }) {
  const t = useTranslations('insights')
  const figure = useFigure()
  const { ranked, cohen } = figures
  const rows: [string, Estimate, { claims: number; ratings: number }, boolean][] = [
    ['percent', figures.percent, figures, true],
    ...(ranked
      ? ([
          ['alphaOrdinal', ranked.alphaOrdinal, ranked, false],
          ['alphaInterval', ranked.alphaInterval, ranked, false],
        ] as [string, Estimate, { claims: number; ratings: number }, boolean][])
      : []),
    ['alphaNominal', figures.alphaNominal, figures, false],
    ['fleiss', figures.fleiss, figures, false],
    ...(cohen
      ? ([['cohen', cohen, figures, false]] as [
          string,
          Estimate,
          { claims: number; ratings: number },
          boolean,
        ][])
      : []),
  ]
  return (
    <details className={classes.details}>
      <summary>{t('figure.every')}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('figure.name')}</th>
            <th scope="col">{t('figure.value')}</th>
            <th scope="col">{t('figure.bounds')}</th>
            <th scope="col" className={classes.wide}>
              {t('figure.claims')}
            </th>
            <th scope="col">{t('figure.ratings')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, estimate, n, percent]) => {
            const bounds = figure.bounds(estimate, percent)
            return (
              <tr key={name}>
                <th scope="row">{t(`figure.${name as 'percent'}`)}</th>
                <td>{figure.value(estimate, percent)}</td>
                <td>
                  {bounds ? t('times.range', { from: bounds.low, to: bounds.high }) : t('figure.noInterval')}
                </td>
                <td className={classes.wide}>{n.claims}</td>
                <td>{n.ratings}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={classes.note}>
        {t('howText')} {figures.unpaired > 0 ? t('says.unpaired', { count: figures.unpaired }) : null}
      </p>
    </details>
  )
}
