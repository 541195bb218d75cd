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
 * The ratings of a scale as radio buttons: those with a rank on a ruler, the others beside it. The definition
 * of the choice, or of the one under the pointer, stands below.
 */
export function RatingPicker({ scale, value, onChange, name, label }: RatingPickerProps) {
  const t = useTranslations('verdicts')
  const [hovered, setHovered] = useState<string | null>(null)
  const ranked = scale.values.filter((rating) => rating.ordinal !== null)
  const others = scale.values.filter((rating) => rating.ordinal === null)
  const shown = scale.values.find((rating) => rating.id === (hovered ?? value))
  const option = (rating: Rating, place: 'stop' | 'off') => (
    <label
      key={rating.id}
      className={classes[place]}
      data-checked={value === rating.id || undefined}
      style={{ '--c': `var(--v-${rating.slot})`, '--tint': `var(--v-${rating.slot}-b)` } as CSSProperties}
      onPointerEnter={() => setHovered(rating.id)}
      onPointerLeave={() => setHovered(null)}
    >
      <input
        type="radio"
        className="visually-hidden"
        name={name}
        value={rating.id}
        checked={value === rating.id}
        aria-describedby={`${name}-definition`}
        onChange={() => onChange(rating.id)}
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
      <p id={`${name}-definition`} className={classes.definition}>
        {shown ? (
          <>
            <b>{shown.label}.</b> {shown.definition}
          </>
        ) : (
          t('chooseRating')
        )}
      </p>
    </fieldset>
  )
}
