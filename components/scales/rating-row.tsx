import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ColourChoice } from '@/components/scales/colour-choice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { RatingInput } from '@/lib/core/verdicts/own-scale'
import { palette } from '@/lib/core/verdicts/palette'
import { type Coarse, coarseKeys, type Slot } from '@/lib/core/verdicts/scale'
import classes from './scale-form.module.css'

interface Props {
  at: number
  count: number
  rating: RatingInput
  /** Whether the scale has a line at all: without one every colour is free. */
  hasLine: boolean
  taken: ReadonlySet<Slot>
  errorOf: (field: string) => string | undefined
  onChange: (part: Partial<RatingInput>) => void
  onMove: (by: 1 | -1) => void
  onRemove: (() => void) | null
}

/** One rating of a scale in the making. */
export function RatingRow(props: Props) {
  const { at, count, rating, hasLine, taken, errorOf, onChange, onMove, onRemove } = props
  const t = useTranslations('settings.scaleForm')
  const name = rating.label.trim() === '' ? t('ratingNumber', { number: at + 1 }) : rating.label
  return (
    <li>
      <fieldset className={classes.rating} aria-label={name}>
        <div className={classes.moves}>
          <Button
            variant="quiet"
            size="s"
            disabled={at === 0}
            aria-label={t('up', { name })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} stroke={1.75} aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="s"
            disabled={at === count - 1}
            aria-label={t('down', { name })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} stroke={1.75} aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="s"
            disabled={onRemove === null}
            aria-label={t('remove', { name })}
            onClick={() => onRemove?.()}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </Button>
        </div>
        <div className={classes.words}>
          <Field label={t('label')} error={errorOf('label')}>
            <input
              value={rating.label}
              maxLength={40}
              onChange={(event) => onChange({ label: event.currentTarget.value })}
            />
          </Field>
          <Field label={t('definition')} error={errorOf('definition')}>
            <textarea
              rows={2}
              value={rating.definition}
              maxLength={500}
              onChange={(event) => onChange({ definition: event.currentTarget.value })}
            />
          </Field>
        </div>
        <ColourChoice
          name={`colour-${at}`}
          value={rating.slot}
          fits={(slot) => !hasLine || palette[slot].onScale === rating.onLine || slot === rating.slot}
          taken={taken}
          error={errorOf('slot')}
          onChange={(slot) => onChange({ slot })}
        />
        <div className={classes.facts}>
          <Field label={t('coarse')}>
            <select
              value={rating.coarse}
              onChange={(event) => onChange({ coarse: event.currentTarget.value as Coarse })}
            >
              {coarseKeys.map((key) => (
                <option key={key} value={key}>
                  {t(`coarseKey.${key}`)}
                </option>
              ))}
            </select>
          </Field>
          {rating.onLine ? (
            <Field label={t('schemaRating')} error={errorOf('schemaRating')}>
              <input
                type="number"
                step="any"
                value={rating.schemaRating ?? ''}
                onChange={(event) => {
                  const typed = event.currentTarget.valueAsNumber
                  onChange({ schemaRating: Number.isNaN(typed) ? null : typed })
                }}
              />
            </Field>
          ) : null}
          <label className={classes.check}>
            <input
              type="checkbox"
              checked={rating.onLine}
              onChange={(event) => onChange({ onLine: event.currentTarget.checked, schemaRating: null })}
            />
            <span>{t('onLine')}</span>
          </label>
          <label className={classes.check}>
            <input
              type="checkbox"
              checked={!rating.terminal}
              onChange={(event) => onChange({ terminal: !event.currentTarget.checked })}
            />
            <span>{t('waits')}</span>
          </label>
        </div>
      </fieldset>
    </li>
  )
}
