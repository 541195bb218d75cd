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
import type { DocumentConflicts } from '@/lib/core/conflicts/view'

interface Props {
  documentId: string
  /** Whoever looks: chosen first, while they have none. */
  memberId: string
  members: DocumentConflicts['members']
  declareConflict: Act
}

/** Declares a conflict of interest: one's own, for leads anybody's. */
export function DeclareConflict({ documentId, memberId, members, declareConflict }: Props) {
  const t = useTranslations('documents.conflicts')
  const router = useRouter()
  const { run, busy, refusal } = useAct(declareConflict)
  const [chosen, setChosen] = useState(memberId)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const of = members.find(({ id }) => id === chosen) ?? members[0]
  const missing = reason.trim() === ''
  async function declare() {
    setAsked(true)
    if (missing || of === undefined) return
    const done = await run({ documentId, memberId: of.id, reason })
    if (!done.ok) return
    setReason('')
    setAsked(false)
    router.refresh()
  }
  return (
    <form
      className={classes.form}
      aria-label={t('declare')}
      onSubmit={(event) => {
        event.preventDefault()
        void declare()
      }}
    >
      {members.length > 1 ? (
        <Field label={t('member')}>
          <select value={of?.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      <Field label={t('reason')} hint={t('hint')} error={asked && missing ? t('reasonMissing') : undefined}>
        <textarea
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" disabled={busy}>
        {t('declare')}
      </Button>
      <RefusalNote refusal={refusal} />
    </form>
  )
}
