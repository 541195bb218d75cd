'use client'

import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '@/components/account/account.module.css'
import { Button } from '@/components/ui/button'
import type { Outcome } from '@/lib/core/outcome'

/** Accepts as whoever is signed in, or lets them sign out to be somebody else. */
export function AcceptForm(props: {
  token: string
  name: string
  accept: (input: unknown) => Promise<Outcome<{ slug: string }>>
}) {
  const { token, name, accept } = props
  const t = useTranslations('invitations')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const join = async () => {
    setBusy(true)
    const done = await accept({ token }).catch(() => null)
    if (done?.ok) {
      window.location.assign(`/${done.value.slug}/queue`)
      return
    }
    setBusy(false)
    setProblem(done === null ? t('fault') : done.refusal.message)
  }
  const leave = async () => {
    await signOut({ redirect: false })
    window.location.reload()
  }
  return (
    <>
      <p>{t('asWhom', { name })}</p>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <Button variant="primary" disabled={busy} onClick={() => void join()}>
        {t('accept')}
      </Button>
      <Button variant="quiet" onClick={() => void leave()}>
        {t('notMe', { name })}
      </Button>
    </>
  )
}
