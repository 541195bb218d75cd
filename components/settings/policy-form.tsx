'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { DecisionFields, PublishingFields, ReviewFields } from '@/components/settings/policy-fields'
import { Button } from '@/components/ui/button'
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
  const [draft, setDraft] = useState(policy)
  const [done, setDone] = useState<number | null>(null)
  const change = (part: Partial<PolicyView>) => {
    setDone(null)
    setDraft((before) => ({ ...before, ...part }))
  }
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
      <ReviewFields draft={draft} change={change} scales={scales} />
      <DecisionFields draft={draft} change={change} scale={scale} />
      <PublishingFields draft={draft} change={change} />
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
