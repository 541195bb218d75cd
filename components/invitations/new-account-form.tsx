'use client'

import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import classes from '@/components/account/account.module.css'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Outcome, Refusal } from '@/lib/core/outcome'

/** Accepts with a new account: name, address (fixed when the invitation names one), password. Then signed in. */
export function NewAccountForm(props: {
  token: string
  email: string | null
  accept: (input: unknown) => Promise<Outcome<{ slug: string }>>
}) {
  const { token, accept } = props
  const t = useTranslations('invitations')
  const [said, setSaid] = useState({ name: '', email: props.email ?? '', password: '' })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (name: keyof typeof said) => (event: { currentTarget: { value: string } }) =>
    setSaid({ ...said, [name]: event.currentTarget.value })
  const problem = (name: string) => (refusal?.field === name ? refusal.message : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const done = await accept({ token, ...said }).catch(() => null)
    if (done?.ok) {
      await signIn('credentials', { email: said.email, password: said.password, redirect: false })
      window.location.assign(`/${done.value.slug}/queue`)
      return
    }
    setBusy(false)
    setRefusal(done === null ? { code: 'server.fault', message: t('fault') } : done.refusal)
  }
  const general = refusal !== null && !Object.hasOwn(said, refusal.field ?? '') ? refusal.message : null
  return (
    <form className={classes.inner} onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t('name')} hint={t('nameHint')} error={problem('name')}>
        <input type="text" autoComplete="name" required value={said.name} onChange={set('name')} />
      </Field>
      <Field label={t('email')} error={problem('email')}>
        <input
          type="email"
          autoComplete="username"
          required
          readOnly={props.email !== null}
          value={said.email}
          onChange={set('email')}
        />
      </Field>
      <Field label={t('password')} hint={t('passwordHint')} error={problem('password')}>
        <input
          type="password"
          autoComplete="new-password"
          required
          value={said.password}
          onChange={set('password')}
        />
      </Field>
      {general === null ? null : (
        <p role="alert" className={classes.problem}>
          {general}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={busy}>
        {t('acceptAnew')}
      </Button>
    </form>
  )
}
