'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import classes from '@/components/acts/reason-dialog.module.css'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

interface Props {
  claimId: string
  /** From whom; null: from everybody who has not answered. */
  member: { id: string; name: string } | null
  takeBack: Act
}

/** A lead's step beside a slot: says what becomes of it and of what its member wrote, then takes it back. */
export function TakeBack({ claimId, member, takeBack }: Props) {
  const t = useTranslations('review.takeBack')
  const [open, setOpen] = useState(false)
  const { run, busy, refusal, clear } = useAct(takeBack)
  const name = member?.name ?? ''
  const who = member === null ? 'all' : 'one'
  function begin() {
    clear()
    setOpen(true)
  }
  async function send() {
    const outcome = await run({ claimId, memberId: member?.id ?? null })
    if (outcome.ok) setOpen(false)
  }
  const footer = (
    <div className={classes.foot}>
      <span className={classes.where}>{t('logged')}</span>
      <Button variant="quiet" onClick={() => setOpen(false)} keyCap="Esc">
        {t('cancel')}
      </Button>
      <Button variant="primary" disabled={busy} data-autofocus onClick={() => void send()}>
        {busy ? t('working') : t('confirm')}
      </Button>
    </div>
  )
  return (
    <>
      <Button size="s" variant="quiet" aria-label={t(`label.${who}`, { name })} onClick={begin}>
        {t(`step.${who}`)}
      </Button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        title={t(`title.${who}`, { name })}
        footer={footer}
      >
        <p className={classes.effect}>{t(`effect.${who}`, { name })}</p>
        <RefusalNote refusal={refusal} onReloaded={clear} />
      </Dialog>
    </>
  )
}
