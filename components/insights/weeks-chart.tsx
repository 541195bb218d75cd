import { useFormatter, useTranslations } from 'next-intl'
import { percentOf } from '@/components/insights/percent-of'
import type { Week } from '@/lib/core/insights/view'
import classes from './charts.module.css'

/** More weeks than fit a phone are in the table. */
const MOST = 20
const FOOT = 118

const asDate = (monday: string) => new Date(`${monday}T00:00:00Z`)
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** Claims settled in each of the last weeks: columns with their numbers, the newest in the accent. */
export function WeeksChart({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslations('insights.weeks')
  const format = useFormatter()
  const shown = weeks.slice(-MOST)
  const most = Math.max(1, ...shown.map(({ settled }) => settled))
  const best = shown.find(({ settled }) => settled === most) ?? shown[0]
  const sum = shown.reduce((total, { settled }) => total + settled, 0)
  if (best === undefined || sum === 0) return <p className={classes.none}>{t('none')}</p>
  const day = (monday: string) => dayFormat.format(asDate(monday))
  const every = Math.ceil(shown.length / 7)
  const label = t('picture', { count: shown.length, week: day(best.monday), most })
  return (
    <>
      <svg className={classes.weeks} width="100%" height="142" role="img" aria-label={label}>
        <line x1="0" x2="100%" y1={FOOT + 0.5} y2={FOOT + 0.5} style={{ stroke: 'var(--line2)' }} />
        {shown.map(({ monday, settled }, i) => {
          const height = (settled / most) * (FOOT - 20)
          const middle = percentOf(i + 0.5, shown.length)
          const newest = i === shown.length - 1
          return (
            <g key={monday}>
              <rect
                x={percentOf(i + 0.12, shown.length)}
                width={percentOf(0.76, shown.length)}
                y={FOOT - height}
                height={height}
                rx="2"
                style={{ fill: newest ? 'var(--accent)' : 'var(--control)' }}
              />
              {settled === 0 ? null : (
                <text className={classes.number} x={middle} y={FOOT - height - 6} textAnchor="middle">
                  {settled}
                </text>
              )}
              {(shown.length - 1 - i) % every === 0 ? (
                <text x={middle} y={FOOT + 17} textAnchor={i === 0 && every > 1 ? 'start' : 'middle'}>
                  {day(monday)}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <p className={classes.note}>
        {t('average', { count: format.number(sum / shown.length, { maximumFractionDigits: 1 }) })}{' '}
        {weeks.length > MOST ? t('shown', { count: MOST }) : null}
      </p>
      <details className={classes.details}>
        <summary>{t('numbers')}</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('week')}</th>
              <th scope="col">{t('settled')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ monday, settled }) => (
              <tr key={monday}>
                <th scope="row">{dateFormat.format(asDate(monday))}</th>
                <td>{settled}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
