'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/claims/claim-actions'
import { RefusalNote } from '@/components/claims/refusal-note'
import { useAct } from '@/components/claims/use-act'
import { EvidenceRules } from '@/components/settings/evidence-rules'
import { NumberField } from '@/components/settings/number-field'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { MOST_REVIEWS, type PolicyTerms } from '@/lib/core/policy/terms'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { PolicyView } from '@/lib/core/workspaces/view'
import classes from './policy-form.module.css'

interface Props {
  policy: PolicyView
  scales: readonly Scale[]
  changePolicy: Act<{ version: number }>
}

const keyOf = (scale: { id: string; version: number }) => `${scale.id}@${scale.version}`

/** Sets a new version of the review policy. What is open keeps the version it was opened under. */
export function PolicyForm({ policy, scales, changePolicy }: Props) {
  const t = useTranslations('settings.policyForm')
  const { run, busy, refusal, clear } = useAct(changePolicy)
  const [draft, setDraft] = useState(policy)
  const [done, setDone] = useState<number | null>(null)
  const change = (part: Partial<PolicyView>) => {
    setDone(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const terms = (part: Partial<PolicyTerms>) => change({ terms: { ...draft.terms, ...part } })
  const scale = scales.find((one) => one.id === draft.scaleId && one.version === draft.scaleVersion)
  const changed = JSON.stringify(draft) !== JSON.stringify(policy)
  async function save() {
    const outcome = await run(draft)
    if (!outcome.ok) return
    setDone(outcome.value.version)
    setDraft((before) => ({ ...before, version: outcome.value.version }))
  }
  return (
    <form
      className={classes.form}
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
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
            onChange={(value) => terms({ requiredForHigh: value })}
          />
          <Field label={t('scale')}>
            <select
              value={keyOf({ id: draft.scaleId, version: draft.scaleVersion })}
              onChange={(event) => {
                const chosen = scales.find((one) => keyOf(one) === event.currentTarget.value)
                if (chosen === undefined) return
                const known = new Set(chosen.values.map(({ id }) => id))
                const evidenceRules = draft.terms.evidenceRules.filter(({ ratingId }) => known.has(ratingId))
                change({
                  scaleId: chosen.id,
                  scaleVersion: chosen.version,
                  terms: { ...draft.terms, evidenceRules },
                })
              }}
            >
              {scales.map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {t('scaleName', { name: one.name, version: one.version })}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={draft.blind}
            onChange={(event) =>
              change({
                blind: event.currentTarget.checked,
                terms: {
                  ...draft.terms,
                  namesHidden: event.currentTarget.checked && draft.terms.namesHidden,
                },
              })
            }
          />
          <span>
            {t('blind')}
            <small>{t('blindHint')}</small>
          </span>
        </label>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={draft.terms.namesHidden}
            disabled={!draft.blind}
            onChange={(event) => terms({ namesHidden: event.currentTarget.checked })}
          />
          <span>
            {t('namesHidden')}
            <small>{t('namesHiddenHint')}</small>
          </span>
        </label>
      </fieldset>
      <fieldset>
        <legend>{t('decision')}</legend>
        <div className={classes.row}>
          <Field label={t('deciders')}>
            <select
              value={draft.terms.deciders}
              onChange={(event) => terms({ deciders: event.currentTarget.value as PolicyTerms['deciders'] })}
            >
              <option value="leads">{t('leads')}</option>
              <option value="owners">{t('owners')}</option>
            </select>
          </Field>
          <NumberField
            label={t('secondLook')}
            hint={t('secondLookHint')}
            value={draft.terms.secondLookPercent}
            least={0}
            most={100}
            onChange={(value) => terms({ secondLookPercent: value ?? 0 })}
          />
        </div>
        {scale === undefined ? null : (
          <EvidenceRules
            scale={scale}
            rules={draft.terms.evidenceRules}
            onChange={(evidenceRules) => terms({ evidenceRules })}
          />
        )}
      </fieldset>
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
            onChange={(value) => terms({ recheckAfterDays: value })}
          />
        </div>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={draft.terms.legalSignOff}
            onChange={(event) => terms({ legalSignOff: event.currentTarget.checked })}
          />
          <span>
            {t('legalSignOff')}
            <small>{t('legalSignOffHint')}</small>
          </span>
        </label>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={draft.signOffRequired}
            onChange={(event) => change({ signOffRequired: event.currentTarget.checked })}
          />
          <span>{t('signOff')}</span>
        </label>
      </fieldset>
      <div className={classes.acts}>
        <Button type="submit" variant="primary" disabled={busy || !changed}>
          {t(busy ? 'saving' : 'save', { version: policy.version + 1 })}
        </Button>
        <span role="status">{done === null ? t('effect') : t('saved', { version: done })}</span>
      </div>
      <RefusalNote refusal={refusal} onReloaded={clear} />
    </form>
  )
}
