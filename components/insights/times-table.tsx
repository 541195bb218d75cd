import { useFormatter, useTranslations } from 'next-intl'
import { percentOf } from '@/components/insights/percent-of'
import { typeLabel } from '@/components/insights/type-label'
import type { TimeToDecision } from '@/lib/core/insights/view'
import classes from './charts.module.css'

/** How long claims take, by type: the middle half as a bar, the median as a line on it, and the numbers. */
export function TimesTable({ times }: { times: readonly TimeToDecision[] }) {
  const t = useTranslations('insights.times')
  const tAll = useTranslations('insights')
  const format = useFormatter()
  if (times.length === 0) return <p className={classes.none}>{t('none')}</p>
  const longest = Math.max(...times.map(({ threeQuarters }) => threeQuarters)) || 1
  const spell = (hours: number) => {
    const whole = Math.round(hours)
    if (whole < 48) return t('hours', { hours: whole })
    return t('days', { days: format.number(hours / 24, { maximumFractionDigits: 1 }) })
  }
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('type')}</th>
          <th scope="col" className={classes.picture}>
            {t('picture')}
          </th>
          <th scope="col">{t('median')}</th>
          <th scope="col" className={classes.wide}>
            {t('quartiles')}
          </th>
          <th scope="col">{t('claims')}</th>
        </tr>
      </thead>
      <tbody>
        {times.map(({ type, claims, quarter, median, threeQuarters }) => (
          <tr key={type} data-whole={type === null || undefined}>
            <th scope="row">{typeLabel(tAll, type ?? 'all')}</th>
            <td className={classes.picture}>
              <svg className={classes.mark} width="100%" height="18" aria-hidden="true">
                <line x1="0" x2="100%" y1="9" y2="9" style={{ stroke: 'var(--line2)' }} />
                <rect
                  x={percentOf(quarter, longest)}
                  width={percentOf(Math.max(threeQuarters - quarter, longest / 200), longest)}
                  y="3"
                  height="12"
                  rx="2"
                  style={{ fill: 'var(--control)', opacity: 0.6 }}
                />
                <line
                  x1={percentOf(median, longest)}
                  x2={percentOf(median, longest)}
                  y1="0"
                  y2="18"
                  strokeWidth="3"
                  style={{ stroke: 'var(--accent)' }}
                />
              </svg>
            </td>
            <td>{spell(median)}</td>
            <td className={classes.wide}>{t('range', { from: spell(quarter), to: spell(threeQuarters) })}</td>
            <td>{claims}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
