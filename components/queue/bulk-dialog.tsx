'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { useAct } from '@/components/acts/use-act'
import type { BulkKind } from '@/components/queue/bulk-bar'
import { actOf, type BulkDraft, BulkFields, freshDraft } from '@/components/queue/bulk-fields'
import { BulkOutcome } from '@/components/queue/bulk-outcome'
import type { QueueActions } from '@/components/queue/queue-actions'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { BulkResult } from '@/lib/core/queue/bulk'
import type { QueueChoices } from '@/lib/core/queue/view'
import classes from './filter-dialog.module.css'

interface Props {
  kind: BulkKind
  claimIds: string[]
  choices: QueueChoices
  actions: QueueActions
  onClose: () => void
  onDone: () => void
}

/** Milliseconds without a key before what is typed is tried out. */
const QUIET = 250

/** One act on many claims: what it needs to know, what it would do to each, and in the end what it did. */
export function BulkDialog({ kind, claimIds, choices, actions, onClose, onDone }: Props) {
  const t = useTranslations('queue.bulk')
  const router = useRouter()
  const form = useId()
  const [draft, setDraft] = useState<BulkDraft>(freshDraft)
  const [preview, setPreview] = useState<BulkResult | null>(null)
  const [done, setDone] = useState<BulkResult | null>(null)
  const trial = useAct(actions.previewBulk)
  const act = useAct(actions.changeMany)
  const asked = JSON.stringify(actOf(kind, draft, false))
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again when what is asked changes, and only then
  useEffect(() => {
    let stale = false
    setPreview(null)
    const parsed = JSON.parse(asked)
    if (parsed === null) return
    const timer = setTimeout(async () => {
      const tried = await trial.run({ claimIds, act: parsed })
      if (!stale && tried.ok) setPreview(tried.value)
    }, QUIET)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [asked])
  const send = async () => {
    const outcome = await act.run({ claimIds, act: actOf(kind, draft, true) })
    if (!outcome.ok) return
    setDone(outcome.value)
    router.refresh()
  }
  const close = () => {
    onClose()
    if (done !== null) onDone()
  }
  const count = preview?.changed.length ?? 0
  const footer = (
    <div className={classes.foot}>
      <Button variant={done ? 'primary' : 'quiet'} onClick={close}>
        {done ? t('close') : t('cancel')}
      </Button>
      {done ? null : (
        <Button variant="primary" type="submit" form={form} disabled={act.busy || count === 0}>
          {act.busy ? t('working', { count }) : t(`confirm.${kind}`, { count })}
        </Button>
      )}
    </div>
  )
  const refusal = act.refusal ?? trial.refusal
  return (
    <Dialog
      opened
      onClose={close}
      title={t(`heading.${kind}`, { count: claimIds.length })}
      footer={footer}
      size="l"
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {done ? null : <BulkFields kind={kind} draft={draft} choices={choices} onChange={setDraft} />}
        {refusal ? <p role="alert">{refusal.message}</p> : null}
        {done ? (
          <BulkOutcome kind={kind} result={done} done />
        ) : preview ? (
          <BulkOutcome kind={kind} result={preview} />
        ) : trial.busy ? (
          <p role="status">{t('trying', { count: claimIds.length })}</p>
        ) : null}
      </form>
    </Dialog>
  )
}
