import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/settings/check-field'
import { EvidenceRules } from '@/components/settings/evidence-rules'
import { NumberField } from '@/components/settings/number-field'
import { Field } from '@/components/ui/field'
import { MOST_REVIEWS, type PolicyTerms } from '@/lib/core/policy/terms'
import type { PolicyView } from '@/lib/core/policy/view'
import type { Scale } from '@/lib/core/verdicts/scale'
import classes from './policy-form.module.css'

interface Props {
  /** The policy as it is being changed. */
  draft: PolicyView
  change: (part: Partial<PolicyView>) => void
}

const keyOf = (scale: { id: string; version: number }) => `${scale.id}@${scale.version}`

/** Changes terms of the policy, and what else goes with them. */
const withTerms = ({ draft, change }: Props, part: Partial<PolicyTerms>, along: Partial<PolicyView> = {}) =>
  change({ ...along, terms: { ...draft.terms, ...part } })

/** What a round asks of its reviewers. */
export function ReviewFields({ scales, ...props }: Props & { scales: readonly Scale[] }) {
  const t = useTranslations('settings.policyForm')
  const { draft, change } = props
  const takeScale = (key: string) => {
    const chosen = scales.find((one) => keyOf(one) === key)
    if (chosen === undefined) return
    const known = new Set(chosen.values.map(({ id }) => id))
    const evidenceRules = draft.terms.evidenceRules.filter(({ ratingId }) => known.has(ratingId))
    withTerms(props, { evidenceRules }, { scaleId: chosen.id, scaleVersion: chosen.version })
  }
  return (
    <fieldset>
      <legend>{t('reviews')}</legend>
      <div className={classes.row}>
        <NumberField
          label={t('required')}
          value={draft.requiredReviews}
          least={1}
          most={MOST_REVIEWS}
          onChange={(value) => change({ requiredReviews: value ?? 1 })}
        />
        <NumberField
          label={t('requiredForHigh')}
          value={draft.terms.requiredForHigh}
          least={1}
          most={MOST_REVIEWS}
          placeholder={t('asOthers')}
          onChange={(value) => withTerms(props, { requiredForHigh: value })}
        />
        <Field label={t('scale')}>
          <select
            value={keyOf({ id: draft.scaleId, version: draft.scaleVersion })}
            onChange={(event) => takeScale(event.currentTarget.value)}
          >
            {scales.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {t('scaleName', { name: one.name, version: one.version })}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <CheckField
        label={t('blind')}
        hint={t('blindHint')}
        checked={draft.blind}
        onChange={(blind) => withTerms(props, { namesHidden: blind && draft.terms.namesHidden }, { blind })}
      />
      <CheckField
        label={t('namesHidden')}
        hint={t('namesHiddenHint')}
        checked={draft.terms.namesHidden}
        disabled={!draft.blind}
        onChange={(namesHidden) => withTerms(props, { namesHidden })}
      />
    </fieldset>
  )
}

/** Who settles, and what a verdict must rest on. */
export function DecisionFields({ scale, ...props }: Props & { scale: Scale | undefined }) {
  const t = useTranslations('settings.policyForm')
  const { terms } = props.draft
  return (
    <fieldset>
      <legend>{t('decision')}</legend>
      <div className={classes.row}>
        <Field label={t('deciders')}>
          <select
            value={terms.deciders}
            onChange={(event) =>
              withTerms(props, { deciders: event.currentTarget.value as PolicyTerms['deciders'] })
            }
          >
            <option value="leads">{t('leads')}</option>
            <option value="owners">{t('owners')}</option>
          </select>
        </Field>
        <NumberField
          label={t('secondLook')}
          hint={t('secondLookHint')}
          value={terms.secondLookPercent}
          least={0}
          most={100}
          onChange={(value) => withTerms(props, { secondLookPercent: value ?? 0 })}
        />
      </div>
      {scale === undefined ? null : (
        <EvidenceRules
          scale={scale}
          rules={terms.evidenceRules}
          onChange={(evidenceRules) => withTerms(props, { evidenceRules })}
        />
      )}
    </fieldset>
  )
}

/** What is asked before and after a verdict is public. */
export function PublishingFields(props: Props) {
  const t = useTranslations('settings.policyForm')
  const { draft, change } = props
  return (
    <fieldset>
      <legend>{t('publishing')}</legend>
      <div className={classes.row}>
        <NumberField
          label={t('recheck')}
          hint={t('recheckHint')}
          value={draft.terms.recheckAfterDays}
          least={1}
          most={3650}
          placeholder={t('never')}
          onChange={(value) => withTerms(props, { recheckAfterDays: value })}
        />
      </div>
      <CheckField
        label={t('legalSignOff')}
        hint={t('legalSignOffHint')}
        checked={draft.terms.legalSignOff}
        onChange={(legalSignOff) => withTerms(props, { legalSignOff })}
      />
      <CheckField
        label={t('signOff')}
        checked={draft.signOffRequired}
        onChange={(signOffRequired) => change({ signOffRequired })}
      />
    </fieldset>
  )
}
