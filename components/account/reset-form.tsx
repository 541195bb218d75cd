'use client'

import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Outcome } from '@/lib/core/outcome'
import classes from './account.module.css'

/** A new password by a link; every session of the account has ended, this browser gets a new one. */
export function ResetForm(props: {
  token: string
  reset: (input: unknown) => Promise<Outcome<{ email: string }>>
}) {
  const { token, reset } = props
  const t = useTranslations('account')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const done = await reset({ token, password }).catch(() => null)
    if (done?.ok) {
      await signIn('credentials', { email: done.value.email, password, redirect: false })
      window.location.assign('/')
      return
    }
    setBusy(false)
    setProblem(done === null ? t('refused.fault') : done.refusal.message)
  }
  return (
    <form className={classes.inner} onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t('next')} hint={t('setUp.passwordHint')} error={problem ?? undefined}>
        <input
          type="password"
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" variant="primary" disabled={busy}>
        {t('reset.set')}
      </Button>
    </form>
  )
}
