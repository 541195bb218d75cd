'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

/** Asks once before a membership ends. */
export function LeaveDialog(props: {
  title: string
  text: string
  act: string
  onClose: () => void
  onAct: () => Promise<void>
}) {
  const t = useTranslations('settings.members')
  const [busy, setBusy] = useState(false)
  const act = async () => {
    setBusy(true)
    await props.onAct()
    setBusy(false)
  }
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <Button variant="quiet" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" disabled={busy} onClick={() => void act()}>
            {props.act}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
    </Dialog>
  )
}
