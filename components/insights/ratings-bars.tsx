import { useTranslations } from 'next-intl'
import { StackedBar } from '@/components/insights/stacked-bar'
import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import type { Tally } from '@/lib/core/agreement/tally'
import type { Scale } from '@/lib/core/verdicts/scale'
import charts from './charts.module.css'
import classes from './ratings-bars.module.css'

interface Props {
  tallies: readonly (Tally & { name: string })[]
  scale: Scale
  /** What a row is, as the head of the table. */
  head: string
}

/** Ratings as one bar a row, in the order of the scale, with signs that name the colours and the numbers in a table. */
export function RatingsBars({ tallies, scale, head }: Props) {
  const t = useTranslations('insights.ratings')
  const used = scale.values.filter(({ id }) => tallies.some(({ counts }) => (counts[id] ?? 0) > 0))
  return (
    <>
      <ul className={classes.rows}>
        {tallies.map(({ key, name, counts }) => {
          const segments = used.map(({ id, label, slot }) => ({
            key: id,
            label,
            count: counts[id] ?? 0,
            colour: `var(--v-${slot})`,
          }))
          const parts = segments
            .filter(({ count }) => count > 0)
            .map(({ label, count }) => t('part', { label, count }))
          return (
            <li key={key}>
              <span>{name}</span>
              <StackedBar
                segments={segments}
                label={t('picture', { name, parts: parts.join(', ') })}
                counts
                slim
              />
            </li>
          )
        })}
      </ul>
      <ul className={classes.legend}>
        {used.map(({ id, label, slot }) => (
          <li key={id}>
            <VerdictGlyph slot={slot} size={14} /> {label}
          </li>
        ))}
      </ul>
      <details className={charts.details}>
        <summary>{t('numbers')}</summary>
        {/* A named region that can be reached by keyboard, since a wide scale scrolls sideways on a phone. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={classes.scroll} aria-label={t('numbers')} tabIndex={0}>
          <table className={charts.table}>
            <thead>
              <tr>
                <th scope="col">{head}</th>
                {used.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ))}
                <th scope="col">{t('all')}</th>
              </tr>
            </thead>
            <tbody>
              {tallies.map(({ key, name, counts, total }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  {used.map(({ id }) => (
                    <td key={id}>{counts[id] ?? 0}</td>
                  ))}
                  <td>{total}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  )
}
