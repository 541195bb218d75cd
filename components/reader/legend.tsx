import { useTranslations } from 'next-intl'
import { ClaimSign, stateOf } from '@/components/reader/claim-sign'
import classes from '@/components/reader/legend.module.css'
import { legendGroups } from '@/components/reader/legend-rows'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { Scale } from '@/lib/core/verdicts/scale'
import { type ColourBy, type ColourKey, railOf } from '@/lib/viewer/colour-key'

interface Props {
  cards: readonly ClaimCard[]
  scale: Scale
  by: ColourBy
  onBy: (by: ColourBy) => void
  filter: ColourKey | null
  onFilter: (colour: ColourKey | null) => void
}

/** What the colours mean and how many claims have each; a click on a row shows only those. */
export function Legend({ cards, scale, by, onBy, filter, onFilter }: Props) {
  const t = useTranslations('reader')
  const states = useTranslations('verdicts.state')
  return (
    <section className={classes.legend} aria-label={t('legend.label')}>
      <label className={classes.by}>
        {t('colourBy')}
        <select
          value={by}
          onChange={({ currentTarget: { value } }) => onBy(value === 'state' ? 'state' : 'verdict')}
        >
          <option value="verdict">{t('by.verdict')}</option>
          <option value="state">{t('by.state')}</option>
        </select>
      </label>
      {legendGroups(cards, scale, by)
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }) => (
          <div key={name} className={classes.group}>
            <h2>{t(`legend.${name}`)}</h2>
            <ul>
              {rows.map(({ colour, label, count }) => {
                const word = label ?? states(stateOf(colour))
                const chosen = filter === colour
                return (
                  <li key={colour} data-none={count === 0 || undefined}>
                    <button
                      type="button"
                      aria-pressed={chosen}
                      aria-label={t('legend.row', { word, count })}
                      disabled={count === 0 && !chosen}
                      onClick={() => onFilter(chosen ? null : colour)}
                    >
                      <ClaimSign colour={colour} size={16} />
                      <i style={{ borderTop: `2px ${railOf(colour)} var(--${colour})` }} />
                      {word}
                      <span>{count}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </div>
        ))}
      {filter === null ? null : (
        <button type="button" className={classes.all} onClick={() => onFilter(null)}>
          {t('legend.all')}
        </button>
      )}
    </section>
  )
}
