'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Outcome } from '@/lib/core/outcome'
import classes from './account.module.css'

/** Asks for a link by mail. What it says afterwards does not tell whether there is such an account. */
export function AskResetForm({ ask }: { ask: (input: unknown) => Promise<Outcome<unknown>> }) {
  const t = useTranslations('account')
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'asked'>('idle')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setState('busy')
    const done = await ask({ email }).catch(() => null)
    setState(done?.ok ? 'asked' : 'idle')
    setProblem(done === null ? t('refused.fault') : done.ok ? null : done.refusal.message)
  }
  if (state === 'asked') {
    return (
      <p role="status" className={classes.done}>
        {t('reset.asked')}
      </p>
    )
  }
  return (
    <form className={classes.inner} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('reset.lead')}</p>
      <Field label={t('email')} error={problem ?? undefined}>
        <input
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" variant="primary" disabled={state === 'busy'}>
        {t('reset.ask')}
      </Button>
    </form>
  )
}
