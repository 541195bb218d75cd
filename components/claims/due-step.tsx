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
import type { ClaimView } from '@/lib/core/claims/view'

/** By when a claim is to be settled: set, changed, or taken off by leaving it empty. */
export function DueStep({ claim, setDue }: { claim: ClaimView; setDue: Act }) {
  const t = useTranslations('claim')
  const form = useId()
  const [open, setOpen] = useState(false)
  const [dueOn, setDueOn] = useState(claim.dueOn ?? '')
  const { run, busy, refusal, clear } = useAct(setDue)
  if (!claim.may.setDue) return null
  function begin() {
    clear()
    setDueOn(claim.dueOn ?? '')
    setOpen(true)
  }
  async function send() {
    const outcome = await run({ claimId: claim.id, dueOn: dueOn === '' ? null : dueOn })
    if (outcome.ok) setOpen(false)
  }
  const footer = (
    <div className={classes.foot}>
      <span className={classes.where}>{t('due.logged')}</span>
      <Button variant="quiet" onClick={() => setOpen(false)} keyCap="Esc">
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={form} disabled={busy}>
        {busy ? t('working') : t(dueOn === '' ? 'due.takeOff' : 'due.set')}
      </Button>
    </div>
  )
  return (
    <>
      <Button size="s" variant="quiet" onClick={begin}>
        {t('due.step')}
      </Button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        title={t('due.title', { number: claim.number })}
        footer={footer}
      >
        <form
          id={form}
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            void send()
          }}
        >
          <Field label={t('due.label')} hint={t('due.hint')}>
            <input
              type="date"
              value={dueOn}
              data-autofocus
              onChange={(event) => setDueOn(event.currentTarget.value)}
            />
          </Field>
          <RefusalNote refusal={refusal} onReloaded={clear} />
        </form>
      </Dialog>
    </>
  )
}
