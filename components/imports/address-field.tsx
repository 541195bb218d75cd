'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Act } from '@/components/acts/act'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/imports/import-desk.module.css'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

interface Props {
  documentId: string | null
  proposed: string
  start: Act<{ importId: string }>
  onStarted: () => Promise<unknown>
}

/** The address of an article, fetched by the server. */
export function AddressField({ documentId, proposed, start, onStarted }: Props) {
  const t = useTranslations('imports')
  const [url, setUrl] = useState(proposed)
  const act = useAct(start)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const address = url.trim()
    // What is copied from a text or an address bar often lacks it.
    const whole = /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(address) ? `https://${address}` : address
    const started = await act.run({ url: whole, documentId })
    if (!started.ok) return
    setUrl('')
    await onStarted()
  }
  return (
    <form className={classes.address} onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t('address')} error={act.refusal?.message}>
        <input
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
      </Field>
      <div className={classes.line}>
        <p className={classes.note}>{t('addressNote')}</p>
        <Button type="submit" disabled={act.busy}>
          {t('fetch')}
        </Button>
      </div>
    </form>
  )
}
