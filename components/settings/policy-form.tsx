'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { DecisionFields, PublishingFields, ReviewFields } from '@/components/settings/policy-fields'
import { type Meanwhile, PolicyMeanwhile } from '@/components/settings/policy-meanwhile'
import { Button } from '@/components/ui/button'
import { changesBetween } from '@/lib/core/policy/changes'
import { bothChanged, takeOverPolicy } from '@/lib/core/policy/take-over'
import type { PolicyView } from '@/lib/core/policy/view'
import type { Scale } from '@/lib/core/verdicts/scale'
import classes from './policy-form.module.css'

interface Props {
  policy: PolicyView
  scales: readonly Scale[]
  changePolicy: Act<{ version: number }>
}

/** Sets a new version of the review policy. What is open keeps the version it was opened under. */
export function PolicyForm({ policy, scales, changePolicy }: Props) {
  const t = useTranslations('settings.policyForm')
  const { run, busy, refusal, clear } = useAct(changePolicy)
  const [base, setBase] = useState(policy)
  const [draft, setDraft] = useState(policy)
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const change = (part: Partial<PolicyView>) => {
    setDone(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  // A version that somebody else set while this form was open: what was not touched here is taken from it.
  if (policy.version > base.version) {
    const typed = changesBetween(base, draft).length > 0
    const what = changesBetween(base, policy)
    setMeanwhile(typed ? { version: policy.version, what, both: bothChanged(base, draft, policy) } : null)
    setDraft(takeOverPolicy(base, draft, policy))
    setBase(policy)
  }
  const scale = scales.find((one) => one.id === draft.scaleId && one.version === draft.scaleVersion)
  const changed = JSON.stringify(draft) !== JSON.stringify(policy)
  async function save() {
    const outcome = await run(draft)
    if (!outcome.ok) return
    setDone(outcome.value.version)
    setMeanwhile(null)
    const set = { ...draft, version: outcome.value.version }
    setBase(set)
    setDraft(set)
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
      <ReviewFields draft={draft} change={change} scales={scales} />
      <DecisionFields draft={draft} change={change} scale={scale} />
      <PublishingFields draft={draft} change={change} />
      {meanwhile === null ? null : <PolicyMeanwhile {...meanwhile} />}
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
