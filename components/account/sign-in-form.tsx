'use client'

import Link from 'next/link'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { safePath } from '@/components/account/safe-path'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import classes from './account.module.css'

/** E-mail and password. A refusal says what to do and keeps the e-mail. */
export function SignInForm({ next }: { next: string | null }) {
  const t = useTranslations('account')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => null)
    if (answer?.ok) {
      window.location.assign(safePath(next))
      return
    }
    setBusy(false)
    if (answer?.error === 'wrong') setPassword('')
    setProblem(
      t(
        answer?.error === 'wrong' || answer?.error === 'locked' ? `refused.${answer.error}` : 'refused.fault',
      ),
    )
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <h1 className={classes.title}>{t('signIn')}</h1>
      <Field label={t('email')}>
        <input
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </Field>
      <Field label={t('password')}>
        <input
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </Field>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? t('signingIn') : t('signIn')}
      </Button>
      <p>
        <Link href="/reset">{t('reset.forgot')}</Link>
      </p>
    </form>
  )
}
