import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { ScaleInput } from '@/lib/core/verdicts/own-scale'
import classes from './scale-form.module.css'

type Level = ScaleInput['certainty'][number]

interface Props {
  levels: readonly Level[]
  errorOf: (at: number, field: string) => string | undefined
  onChange: (levels: Level[]) => void
}

/** Levels of certainty of the evidence, the most certain first. */
export function CertaintyRows({ levels, errorOf, onChange }: Props) {
  const t = useTranslations('settings.scaleForm.certainty')
  const change = (at: number, part: Partial<Level>) =>
    onChange(levels.map((level, index) => (index === at ? { ...level, ...part } : level)))
  return (
    <fieldset className={classes.certainty}>
      <legend>{t('title')}</legend>
      <p className={classes.small}>{t('hint')}</p>
      {levels.map((level, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: levels have no name of their own while they are written
        <div key={at} className={classes.level}>
          <Field label={t('label')} error={errorOf(at, 'label')}>
            <input
              value={level.label}
              maxLength={40}
              onChange={(event) => change(at, { label: event.currentTarget.value })}
            />
          </Field>
          <Field label={t('definition')} error={errorOf(at, 'definition')}>
            <input
              value={level.definition}
              maxLength={500}
              onChange={(event) => change(at, { definition: event.currentTarget.value })}
            />
          </Field>
          <Button
            variant="quiet"
            aria-label={t('remove', { number: at + 1 })}
            onClick={() => onChange(levels.filter((_, index) => index !== at))}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </Button>
        </div>
      ))}
      {levels.length < 6 ? (
        <Button onClick={() => onChange([...levels, { id: null, label: '', definition: '' }])}>
          <IconPlus size={15} aria-hidden /> {t('add')}
        </Button>
      ) : null}
    </fieldset>
  )
}
