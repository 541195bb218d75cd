'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/conflicts/conflicts.module.css'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { ConflictView } from '@/lib/core/conflicts/view'

interface Props {
  conflict: ConflictView
  withdrawConflict: Act
}

/** Takes a conflict of interest back, with the reason. */
export function WithdrawConflict({ conflict, withdrawConflict }: Props) {
  const t = useTranslations('documents.conflicts')
  const router = useRouter()
  const { run, busy, refusal } = useAct(withdrawConflict)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  async function withdraw() {
    setAsked(true)
    if (missing) return
    const done = await run({ conflictId: conflict.id, reason })
    if (done.ok) router.refresh()
  }
  if (!open) {
    return (
      <Button
        size="s"
        onClick={() => setOpen(true)}
        aria-label={t('withdrawOf', { name: conflict.memberName })}
      >
        {t('withdraw')}
      </Button>
    )
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void withdraw()
      }}
    >
      <Field label={t('why')} error={asked && missing ? t('whyMissing') : undefined}>
        <textarea
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" disabled={busy}>
        {t('withdraw')}
      </Button>
      <RefusalNote refusal={refusal} />
    </form>
  )
}
