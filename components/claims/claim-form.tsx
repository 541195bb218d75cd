'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { useTakingOver } from '@/components/acts/use-taking-over'
import classes from '@/components/claims/claim-form.module.css'
import { ClaimMeanwhile } from '@/components/claims/claim-meanwhile'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Segment } from '@/components/ui/segment'
import { type ClaimDetails, claimDetails } from '@/lib/core/claims/input'
import { claimTypes, priorities } from '@/lib/core/claims/state'
import type { Outcome } from '@/lib/core/outcome'

interface Props {
  /** As the claim is; where it exists already, another may change it while the form is open. */
  initial: ClaimDetails
  submitLabel: string
  onSubmit: (details: ClaimDetails) => Promise<Outcome<unknown>>
  onCancel: () => void
}

type TextField = 'statement' | 'claimant' | 'saidOn' | 'saidWhere' | 'whySelected'

/** What a claim says and where it was said. A refusal keeps everything that was typed and stands at its field. */
export function ClaimForm({ initial, submitLabel, onSubmit, onCancel }: Props) {
  const t = useTranslations('reader')
  const words = useTranslations('claim')
  const form = useRef<HTMLFormElement>(null)
  const { typed, change: keep, meanwhile, seen } = useTakingOver(initial)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { run, busy, refusal, clear } = useAct((input) => onSubmit(input as ClaimDetails))

  const change = (part: Partial<ClaimDetails>) => {
    keep(part)
    setProblems({})
  }
  async function send(event?: FormEvent) {
    event?.preventDefault()
    event?.stopPropagation()
    if (busy) return
    const parsed = claimDetails.safeParse(typed)
    if (parsed.success) {
      await run(parsed.data)
      return
    }
    const found: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) found[String(path[0])] ??= message
    setProblems(found)
    const [first] = Object.keys(found)
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
  }
  const errorAt = (name: string) => problems[name] ?? (refusal?.field === name ? refusal.message : undefined)
  const control = (name: TextField, maxLength: number) => ({
    name,
    maxLength,
    value: typed[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  const input = (name: TextField, maxLength: number, hint?: string) => (
    <Field label={t(`form.${name}`)} hint={hint} error={errorAt(name)}>
      <input type="text" autoComplete="off" {...control(name, maxLength)} />
    </Field>
  )
  const atField = refusal?.field !== undefined && refusal.field in typed
  return (
    <form className={classes.form} ref={form} onSubmit={send} onKeyDown={onKeyDown} noValidate>
      {meanwhile === null ? null : (
        <ClaimMeanwhile
          {...meanwhile}
          onTake={(field) => {
            change({ [field]: meanwhile.theirs[field] })
            seen(field)
          }}
        />
      )}
      <Field label={t('form.statement')} hint={t('form.statementHint')} error={errorAt('statement')}>
        <textarea rows={3} data-autofocus {...control('statement', 1000)} />
      </Field>
      <Field label={t('form.type')} error={errorAt('type')}>
        <select
          name="type"
          value={typed.type}
          onChange={({ currentTarget: { value } }) => {
            const type = claimTypes.find((one) => one === value)
            if (type) change({ type })
          }}
        >
          {claimTypes.map((type) => (
            <option key={type} value={type}>
              {words(`type.${type}`)}
            </option>
          ))}
        </select>
      </Field>
      {input('claimant', 300)}
      <div className={classes.pair}>
        {input('saidOn', 40)}
        {input('saidWhere', 300)}
      </div>
      <Field label={t('form.whySelected')} error={errorAt('whySelected')}>
        <textarea rows={2} {...control('whySelected', 1000)} />
      </Field>
      <Segment
        label={t('form.priority')}
        options={priorities.map((value) => ({ value, label: t(`form.priorities.${value}`) }))}
        value={typed.priority}
        onChange={(priority) => change({ priority })}
      />
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={typed.legalRisk}
          onChange={(event) => change({ legalRisk: event.currentTarget.checked })}
        />
        {t('form.legalRisk')}
      </label>
      <RefusalNote refusal={atField ? null : refusal} onReloaded={clear} />
      <div className={classes.foot}>
        <Button variant="quiet" onClick={onCancel} keyCap="Esc">
          {t('cancel')}
        </Button>
        <Button variant="primary" type="submit" disabled={busy} keyCap="Ctrl Enter">
          {busy ? t('working') : submitLabel}
        </Button>
      </div>
    </form>
  )
}
