'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Act } from '@/components/acts/act'
import classes from '@/components/acts/reason-dialog.module.css'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'

interface Props {
  opened: boolean
  onClose: () => void
  title: string
  /** What happens, to the reviews above all. */
  effect: string
  /** Of the button: names the result. */
  confirm: string
  label?: string
  /** Where the reason goes. */
  footnote?: string
  /** What is sent besides the reason. */
  input: object
  act: Act
  /** Before it is sent: to stop what would get in the way. */
  onDone?: () => void
}

/** Asks for a reason in words and says what will happen. What was typed stays until it was accepted. */
export function ReasonDialog(props: Props) {
  const t = useTranslations('claim')
  const form = useId()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const { run, busy, refusal, clear } = useAct(props.act)
  async function send() {
    if (reason.trim() === '') return setError(t('reasonMissing'))
    const outcome = await run({ ...props.input, reason })
    if (!outcome.ok) return
    setReason('')
    props.onDone?.()
    props.onClose()
  }
  const footer = (
    <div className={classes.foot}>
      <span className={classes.where}>{props.footnote ?? t('reasonLogged')}</span>
      <Button variant="quiet" onClick={props.onClose} keyCap="Esc">
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={form} disabled={busy}>
        {busy ? t('working') : props.confirm}
      </Button>
    </div>
  )
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title} footer={footer}>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void send()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        }}
      >
        <p className={classes.effect}>{props.effect}</p>
        <Field label={props.label ?? t('reason')} error={error ?? undefined}>
          <textarea
            className={classes.text}
            rows={3}
            maxLength={2000}
            value={reason}
            data-autofocus
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setError(null)
            }}
          />
        </Field>
        <RefusalNote refusal={refusal} onReloaded={clear} />
      </form>
    </Dialog>
  )
}
