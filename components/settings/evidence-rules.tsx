import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/settings/check-field'
import { NumberField } from '@/components/settings/number-field'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { EvidenceRule } from '@/lib/core/policy/terms'
import type { Scale } from '@/lib/core/verdicts/scale'
import classes from './policy-form.module.css'

interface Props {
  scale: Scale
  rules: readonly EvidenceRule[]
  onChange: (rules: EvidenceRule[]) => void
}

/** What a verdict has to rest on, rating by rating. */
export function EvidenceRules({ scale, rules, onChange }: Props) {
  const t = useTranslations('settings.policyForm.rules')
  const free = scale.values.filter(({ id }) => !rules.some(({ ratingId }) => ratingId === id))
  const change = (at: number, part: Partial<EvidenceRule>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...part } : rule)))
  const [next] = free
  return (
    <div className={classes.rules}>
      <p>
        {t('title')} <small>{t('hint')}</small>
      </p>
      {rules.length === 0 ? <p className={classes.none}>{t('none')}</p> : null}
      {rules.map((rule, at) => {
        const label = scale.values.find(({ id }) => id === rule.ratingId)?.label ?? rule.ratingId
        return (
          <fieldset key={rule.ratingId} className={classes.rule} aria-label={t('ruleOf', { rating: label })}>
            <Field label={t('rating')}>
              <select
                value={rule.ratingId}
                onChange={(event) => change(at, { ratingId: event.currentTarget.value })}
              >
                {scale.values
                  .filter(({ id }) => id === rule.ratingId || free.some((one) => one.id === id))
                  .map(({ id, label: name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
            </Field>
            <NumberField
              label={t('sources')}
              value={rule.sources}
              least={0}
              most={9}
              onChange={(value) => change(at, { sources: value ?? 0 })}
            />
            <NumberField
              label={t('primary')}
              value={rule.primary}
              least={0}
              most={9}
              onChange={(value) => change(at, { primary: value ?? 0 })}
            />
            <CheckField
              label={t('independent')}
              checked={rule.independent}
              onChange={(independent) => change(at, { independent })}
            />
            <Button
              variant="quiet"
              aria-label={t('remove', { rating: label })}
              onClick={() => onChange(rules.filter((_, index) => index !== at))}
            >
              <IconX size={15} aria-hidden />
            </Button>
          </fieldset>
        )
      })}
      {next === undefined ? null : (
        <Button
          onClick={() =>
            onChange([...rules, { ratingId: next.id, sources: 2, primary: 1, independent: true }])
          }
        >
          <IconPlus size={15} aria-hidden /> {t('add')}
        </Button>
      )}
    </div>
  )
}
