'use client'

import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { Outcome, Refusal } from '@/lib/core/outcome'
import { proposedPolicy } from '@/lib/core/policy/proposed-policy'
import { currentScales } from '@/lib/core/verdicts/registry'
import classes from './account.module.css'

const scales = currentScales()

/** First run: the first owner, the first workspace, and the policy that its size suggests. */
export function SetUpForm({ setUp }: { setUp: (input: unknown) => Promise<Outcome<{ slug: string }>> }) {
  const t = useTranslations('account')
  const [said, setSaid] = useState({
    token: '',
    name: '',
    email: '',
    password: '',
    workspaceName: '',
    teamSize: '4',
    scaleId: scales[0]?.id ?? '',
  })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (name: keyof typeof said) => (event: { currentTarget: { value: string } }) =>
    setSaid({ ...said, [name]: event.currentTarget.value })
  const problem = (name: string) => (refusal?.field === name ? refusal.message : undefined)
  const scale = scales.find(({ id }) => id === said.scaleId)
  const policy = proposedPolicy(Number(said.teamSize) || 1)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const done = await setUp({ ...said, teamSize: Number(said.teamSize) })
    if (done.ok) {
      await signIn('credentials', { email: said.email, password: said.password, redirect: false })
      window.location.assign(`/${done.value.slug}/documents/new`)
      return
    }
    setBusy(false)
    setRefusal(done.refusal)
  }
  const text = (name: 'token' | 'name' | 'workspaceName', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={problem(name)}>
      <input type="text" required autoComplete="off" value={said[name]} onChange={set(name)} />
    </Field>
  )
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <h1 className={classes.title}>{t('setUp.title')}</h1>
      <p className={classes.lead}>{t('setUp.lead')}</p>
      {text('token', t('setUp.token'), t('setUp.tokenHint'))}
      {text('name', t('setUp.name'), t('setUp.nameHint'))}
      <Field label={t('email')} error={problem('email')}>
        <input type="email" autoComplete="username" required value={said.email} onChange={set('email')} />
      </Field>
      <Field label={t('password')} hint={t('setUp.passwordHint')} error={problem('password')}>
        <input
          type="password"
          autoComplete="new-password"
          required
          value={said.password}
          onChange={set('password')}
        />
      </Field>
      {text('workspaceName', t('setUp.workspace'))}
      <Field label={t('setUp.teamSize')} error={problem('teamSize')}>
        <input type="number" min={1} max={500} required value={said.teamSize} onChange={set('teamSize')} />
      </Field>
      <p className={classes.policy} aria-live="polite">
        {t('setUp.policy', {
          required: policy.requiredReviews,
          signOff: policy.signOffRequired ? 'yes' : 'no',
        })}
      </p>
      <Field label={t('setUp.scale')} error={problem('scaleId')}>
        <select value={said.scaleId} onChange={set('scaleId')}>
          {scales.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {scale ? (
        <div className={classes.policy}>
          <div className={classes.scale}>
            {scale.values.map(({ id, label, slot }) => (
              <VerdictMark
                key={id}
                size="s"
                rating={{ scaleId: scale.id, scaleVersion: scale.version, ratingId: id, label, slot }}
              />
            ))}
          </div>
        </div>
      ) : null}
      {refusal !== null && refusal.field === undefined ? (
        <p role="alert" className={classes.problem}>
          {refusal.message}
        </p>
      ) : null}
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? t('setUp.busy') : t('setUp.submit')}
      </Button>
    </form>
  )
}
