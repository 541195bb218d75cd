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
  claimId: string
  /** Who can be given it. */
  assignable: readonly { id: string; name: string }[]
  assign: Act
}

/** A lead's step beside a free slot: puts the claim on somebody's desk. */
export function AssignClaim({ claimId, assignable, assign }: Props) {
  const t = useTranslations('review.assign')
  const form = useId()
  const [open, setOpen] = useState(false)
  const [memberId, setMemberId] = useState('')
  const { run, busy, refusal, clear } = useAct(assign)
  // Whoever was chosen may have got it otherwise meanwhile.
  const chosen = assignable.find(({ id }) => id === memberId)
  function begin() {
    clear()
    setOpen(true)
  }
  async function send() {
    if (chosen === undefined) return
    const outcome = await run({ claimId, memberIds: [chosen.id] })
    if (outcome.ok) setOpen(false)
  }
  const footer = (
    <div className={classes.foot}>
      <Button variant="quiet" onClick={() => setOpen(false)} keyCap="Esc">
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={form} disabled={busy || chosen === undefined}>
        {busy ? t('working') : t('confirm')}
      </Button>
    </div>
  )
  return (
    <>
      <Button size="s" variant="quiet" onClick={begin}>
        {t('step')}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('title')} footer={footer}>
        <form
          id={form}
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            void send()
          }}
        >
          <p className={classes.effect}>{t('effect')}</p>
          <Field label={t('who')}>
            <select
              value={chosen?.id ?? ''}
              data-autofocus
              onChange={({ currentTarget }) => setMemberId(currentTarget.value)}
            >
              <option value="">{t('choose')}</option>
              {assignable.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        </form>
        <RefusalNote refusal={refusal} onReloaded={clear} />
      </Dialog>
    </>
  )
}
