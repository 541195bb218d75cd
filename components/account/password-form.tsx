'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Outcome, Refusal } from '@/lib/core/outcome'
import classes from './account.module.css'

/** A new password; every other session of the account ends with it. */
export function PasswordForm({ change }: { change: (input: unknown) => Promise<Outcome<unknown>> }) {
  const t = useTranslations('account')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [done, setDone] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await change({ current, next })
    setRefusal(outcome.ok ? null : outcome.refusal)
    setDone(outcome.ok)
    if (outcome.ok) {
      setCurrent('')
      setNext('')
    }
  }
  const problem = (name: string) => (refusal?.field === name ? refusal.message : undefined)
  return (
    <form className={classes.section} onSubmit={(event) => void submit(event)} noValidate>
      <h2 className={classes.heading}>{t('changePassword')}</h2>
      <Field label={t('current')} error={problem('current')}>
        <input
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      </Field>
      <Field label={t('next')} hint={t('setUp.passwordHint')} error={problem('next')}>
        <input
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
      </Field>
      {refusal !== null && refusal.field === undefined ? (
        <p className={classes.problem}>{refusal.message}</p>
      ) : null}
      {done ? (
        <p role="status" className={classes.done}>
          {t('changed')}
        </p>
      ) : null}
      <div>
        <Button type="submit">{t('changePassword')}</Button>
      </div>
    </form>
  )
}
