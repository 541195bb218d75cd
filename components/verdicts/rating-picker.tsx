'use client'

import { useTranslations } from 'next-intl'
import { type CSSProperties, useState } from 'react'
import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import type { Rating, Scale } from '@/lib/core/verdicts/scale'
import classes from './rating-picker.module.css'

export interface RatingPickerProps {
  scale: Scale
  value: string | null
  onChange: (ratingId: string) => void
  /** Name of the radio group, unique on the page. */
  name: string
  label: string
}

/**
 * The ratings of a scale as radio buttons: those with a rank on a ruler, the others beside it. The definition of the
 * one under the pointer or the focus, or else of the choice, stands below; all take the same room, so nothing moves.
 * All of them stand there together where that is asked for.
 */
export function RatingPicker({ scale, value, onChange, name, label }: RatingPickerProps) {
  const t = useTranslations('verdicts')
  const [pointed, setPointed] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const ranked = scale.values.filter((rating) => rating.ordinal !== null)
  const others = scale.values.filter((rating) => rating.ordinal === null)
  const shown = scale.values.find((rating) => rating.id === (pointed ?? value))
  const option = (rating: Rating, place: 'stop' | 'off') => (
    <label
      key={rating.id}
      className={classes[place]}
      data-checked={value === rating.id || undefined}
      style={{ '--c': `var(--v-${rating.slot})`, '--tint': `var(--v-${rating.slot}-b)` } as CSSProperties}
      onPointerEnter={() => setPointed(rating.id)}
      onPointerLeave={() => setPointed(null)}
    >
      <input
        type="radio"
        className="visually-hidden"
        name={name}
        value={rating.id}
        checked={value === rating.id}
        aria-describedby={`${name}-${rating.id}`}
        onChange={() => onChange(rating.id)}
        onFocus={() => setPointed(rating.id)}
        onBlur={() => setPointed(null)}
      />
      <span className={classes.glyph}>
        <VerdictGlyph slot={rating.slot} size={place === 'stop' ? 22 : 16} />
      </span>
      <span>{rating.label}</span>
      <span className={classes.digit} aria-hidden="true">
        {rating.key}
      </span>
    </label>
  )
  return (
    <fieldset className={classes.picker}>
      <legend className="visually-hidden">{label}</legend>
      {ranked.length > 0 ? (
        <div className={classes.ruler} style={{ '--stops': ranked.length } as CSSProperties}>
          {ranked.map((rating) => option(rating, 'stop'))}
        </div>
      ) : null}
      <div className={classes.others}>{others.map((rating) => option(rating, 'off'))}</div>
      <div className={classes.definitions} data-all={all || undefined} id={`${name}-meanings`}>
        <p data-shown={shown === undefined || undefined}>{t('chooseRating')}</p>
        {scale.values.map((rating) => (
          <p key={rating.id} id={`${name}-${rating.id}`} data-shown={shown === rating || undefined}>
            <b>{rating.label}.</b> {rating.definition}
          </p>
        ))}
      </div>
      <button
        type="button"
        className={classes.meanings}
        aria-expanded={all}
        aria-controls={`${name}-meanings`}
        onClick={() => setAll(!all)}
      >
        {t(all ? 'fewMeanings' : 'allMeanings')}
      </button>
    </fieldset>
  )
}
