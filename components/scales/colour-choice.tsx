import { useFormatter, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import { contrast, pages } from '@/lib/core/verdicts/contrast'
import { palette } from '@/lib/core/verdicts/palette'
import { type Slot, slots } from '@/lib/core/verdicts/scale'
import classes from './scale-form.module.css'

interface Props {
  /** Name of the radio group, unique on the page. */
  name: string
  value: Slot
  /** Places that go with where the rating stands: on the line, or beside it. */
  fits: (slot: Slot) => boolean
  /** Places that other ratings of the scale have. */
  taken: ReadonlySet<Slot>
  error: string | undefined
  onChange: (slot: Slot) => void
}

/**
 * A colour with its sign, chosen together: every pair was checked for contrast and for the three kinds of colour
 * blindness.
 */
export function ColourChoice({ name, value, fits, taken, error, onChange }: Props) {
  const t = useTranslations('settings.scaleForm')
  const format = useFormatter()
  const ratio = (mode: 'light' | 'dark') =>
    format.number(contrast(palette[value][mode].text, pages[mode]), { maximumFractionDigits: 1 })
  return (
    <fieldset className={classes.colours}>
      <legend>{t('colour')}</legend>
      <div>
        {slots.filter(fits).map((slot) => (
          <label
            key={slot}
            title={t(`slot.${slot}`)}
            data-checked={slot === value || undefined}
            data-taken={(slot !== value && taken.has(slot)) || undefined}
            style={{ '--c': `var(--v-${slot})` } as CSSProperties}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={slot === value}
              aria-label={
                taken.has(slot) && slot !== value
                  ? t('taken', { slot: t(`slot.${slot}`) })
                  : t(`slot.${slot}`)
              }
              onChange={() => onChange(slot)}
            />
            <VerdictGlyph slot={slot} size={20} />
          </label>
        ))}
      </div>
      <p className={classes.small}>{t('contrast', { light: ratio('light'), dark: ratio('dark') })}</p>
      {error === undefined ? null : (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
