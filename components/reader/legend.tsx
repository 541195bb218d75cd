'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ColourGlyph } from '@/components/reader/colour-glyph'
import classes from '@/components/reader/legend.module.css'
import { Button } from '@/components/ui/button'
import { type ColourBy, type ColourKey, railOf } from '@/lib/viewer/colour-key'
import type { LegendGroup, LegendRow } from '@/lib/viewer/legend-rows'

export interface LegendProps {
  groups: readonly LegendGroup[]
  /** Whose ratings the colours can tell. */
  reviewers: readonly { memberId: string; name: string }[]
  by: ColourBy
  onBy: (by: ColourBy) => void
  /** The one row that is shown; null for all. */
  only: ColourKey | null
  onOnly: (key: ColourKey | null) => void
}

/** What the colours, signs and rails of the article mean, and how many claims have each. A click shows only those. */
export function Legend({ groups, reviewers, by, onBy, only, onOnly }: LegendProps) {
  const t = useTranslations('reader')
  const states = useTranslations('verdicts.state')
  const reading = useTranslations('reading.colour')
  const claim = useTranslations('claim')
  const choices: ColourBy[] = [
    'verdict',
    'state',
    'type',
    ...reviewers.map(({ memberId }): ColourBy => `reviewer ${memberId}`),
  ]
  const id = useId()
  const wordOf = (row: LegendRow) => {
    if ('slot' in row) return row.label
    if ('type' in row) return claim(`type.${row.type}`)
    if ('none' in row) return reading('notReviewed')
    if (row.state === 'in-review') return states('in_review')
    return states(row.state === 'to-decide' ? 'to_decide' : row.state)
  }
  return (
    <section className={classes.legend} aria-label={t('legend.label')}>
      <label className={classes.by}>
        {t('colourBy')}
        <select
          value={by}
          onChange={({ currentTarget: { value } }) => onBy(choices.find((one) => one === value) ?? 'verdict')}
        >
          <option value="verdict">{t('by.verdict')}</option>
          <option value="state">{t('by.state')}</option>
          <option value="type">{reading('type')}</option>
          {reviewers.length > 0 ? (
            <optgroup label={reading('ratingsOf')}>
              {reviewers.map(({ memberId, name }) => (
                <option key={memberId} value={`reviewer ${memberId}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ) : null}
        </select>
      </label>
      {groups.map(({ name, rows }) => [
        <h3 key={name} id={`${id}-${name}`}>
          {name === 'type' ? reading('typeTitle') : t(`legend.${name}`)}
        </h3>,
        <ul key={`${name}-rows`} aria-labelledby={`${id}-${name}`}>
          {rows.map((row) => (
            <li key={row.key}>
              <button
                type="button"
                className={classes.row}
                data-none={row.count === 0 || undefined}
                aria-pressed={only === row.key}
                onClick={() => onOnly(only === row.key ? null : row.key)}
              >
                <ColourGlyph colour={row.key} />
                <i
                  className={classes.rail}
                  style={{ ['--c' as string]: `var(--${row.key})`, ['--rail' as string]: railOf(row.key) }}
                />
                {wordOf(row)} <span className={classes.count}>{row.count}</span>
              </button>
            </li>
          ))}
        </ul>,
      ])}
      {only === null ? null : (
        <Button variant="quiet" size="s" className={classes.all} onClick={() => onOnly(null)}>
          {t('legend.all')}
        </Button>
      )}
    </section>
  )
}
