'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Outcome } from '@/lib/core/outcome'
import classes from './account.module.css'

/** One's own name, as it stands in reports from now on. */
export function NameForm(props: { name: string; rename: (input: unknown) => Promise<Outcome<unknown>> }) {
  const t = useTranslations('account')
  const [name, setName] = useState(props.name)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await props.rename({ name }).catch(() => null)
    setDone(outcome?.ok === true)
    setProblem(outcome === null ? t('refused.fault') : outcome.ok ? null : outcome.refusal.message)
  }
  return (
    <form className={classes.section} onSubmit={(event) => void submit(event)} noValidate>
      <h2 className={classes.heading}>{t('name.title')}</h2>
      <Field label={t('setUp.name')} hint={t('name.hint')} error={problem ?? undefined}>
        <input
          type="text"
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      {done ? (
        <p role="status" className={classes.done}>
          {t('name.changed')}
        </p>
      ) : null}
      <div>
        <Button type="submit">{t('name.change')}</Button>
      </div>
    </form>
  )
}
