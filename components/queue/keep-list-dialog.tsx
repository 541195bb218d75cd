'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useAct } from '@/components/acts/use-act'
import type { QueueActions } from '@/components/queue/queue-actions'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { queueQuery } from '@/lib/core/queue/filter'
import type { QueueView } from '@/lib/core/queue/view'
import classes from './filter-dialog.module.css'

/** Keeps the list as it is shown, by a name: for oneself or, where one may, for the desk. */
export function KeepListDialog(props: {
  queue: QueueView
  mayShare: boolean
  opened: boolean
  onClose: () => void
  keepList: QueueActions['keepList']
}) {
  const t = useTranslations('queue')
  const router = useRouter()
  const form = useId()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const { run, busy, refusal } = useAct(props.keepList)
  const { queue, opened, onClose } = props
  const keep = async () => {
    const kept = await run({ name, shared, query: queueQuery(queue.list, queue) })
    if (!kept.ok) return
    setName('')
    onClose()
    router.refresh()
  }
  const footer = (
    <div className={classes.foot}>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={form} disabled={busy}>
        {t('saved.keep')}
      </Button>
    </div>
  )
  return (
    <Dialog opened={opened} onClose={onClose} title={t('saved.keepTitle')} footer={footer}>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <Field label={t('saved.name')} hint={t('saved.hint')} error={refusal?.message}>
          <input
            value={name}
            maxLength={80}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        {props.mayShare ? (
          <div className={classes.boxes}>
            <label>
              <input
                type="checkbox"
                checked={shared}
                onChange={(event) => setShared(event.currentTarget.checked)}
              />
              {t('saved.share')}
            </label>
          </div>
        ) : null}
      </form>
    </Dialog>
  )
}
