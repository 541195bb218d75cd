import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { useFigure } from '@/components/insights/use-figure'
import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import type { Confusion } from '@/lib/core/agreement/confusion'
import type { Scale } from '@/lib/core/verdicts/scale'
import charts from './charts.module.css'
import classes from './confusion-table.module.css'

interface Props {
  confusion: Confusion
  scale: Scale
  /** Names of the two whose ratings are rows and columns; null where every pair of reviewers counts. */
  names: readonly [string, string] | null
}

/** Which verdicts met which on the same claim: numbers in a grid, stronger grey for more. */
export function ConfusionTable({ confusion: { ratingIds, counts, pairs, same }, scale, names }: Props) {
  const t = useTranslations('insights.confusion')
  const figure = useFigure()
  if (pairs === 0) return <p className={charts.none}>{t('none')}</p>
  const most = Math.max(...counts.flat())
  const ratings = scale.values.filter(({ id }) => ratingIds.includes(id))
  return (
    <>
      <p className={classes.lead}>
        {names ? t('leadPair', { first: names[0], second: names[1] }) : t('lead')}
      </p>
      <table className={classes.grid}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('corner')}</span>
            </th>
            {ratings.map(({ id, label, slot }) => (
              <th key={id} scope="col" title={label}>
                <VerdictGlyph slot={slot} size={18} />
                <span className="visually-hidden">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ratings.map(({ id, label, slot }, row) => (
            <tr key={id}>
              <th scope="row">
                <span>
                  {label} <VerdictGlyph slot={slot} size={16} />
                </span>
              </th>
              {ratings.map((other, column) => {
                const count = counts[row]?.[column] ?? 0
                const unused = names === null && column < row
                const share = Math.round(8 + 52 * (count / most))
                const style = { '--share': `${share}%` } as CSSProperties
                return (
                  <td
                    key={other.id}
                    data-unused={unused || undefined}
                    data-same={row === column || undefined}
                    style={count > 0 ? style : undefined}
                  >
                    {unused ? null : count > 0 ? count : <span className="visually-hidden">0</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={charts.note}>{t('summary', { same, pairs, share: figure.share(same, pairs) })}</p>
    </>
  )
}
