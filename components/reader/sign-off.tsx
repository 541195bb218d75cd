import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import type { Act } from '@/components/claims/claim-actions'
import { RefusalNote } from '@/components/claims/refusal-note'
import { useAct } from '@/components/claims/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'

interface Props {
  documentId: string
  /** Numbers of the claims that are not settled. */
  open: readonly number[]
  signOffDocument: Act
  onClose: () => void
}

/** A conclusion on the whole document, with what is still open said plainly. */
export function SignOff({ documentId, open, signOffDocument, onClose }: Props) {
  const t = useTranslations('reader')
  const form = useId()
  const [conclusion, setConclusion] = useState('')
  const [missing, setMissing] = useState(false)
  const { run, busy, refusal, clear } = useAct(signOffDocument)
  async function send(event?: FormEvent) {
    event?.preventDefault()
    if (conclusion.trim() === '') return setMissing(true)
    const outcome = await run({ documentId, conclusion })
    if (outcome.ok) onClose()
  }
  const footer = (
    <>
      <Button variant="quiet" onClick={onClose} keyCap="Esc">
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={form} disabled={busy}>
        {busy ? t('working') : t('signOff.act')}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t('signOff.title')} footer={footer}>
      <form
        id={form}
        onSubmit={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        }}
      >
        <p style={{ marginBottom: 14 }}>
          {t('signOff.open', { count: open.length, numbers: open.join(', ') })}
        </p>
        <Field
          label={t('signOff.conclusion')}
          hint={t('signOff.conclusionHint')}
          error={missing ? t('signOff.missing') : undefined}
        >
          <textarea
            rows={4}
            maxLength={4000}
            value={conclusion}
            data-autofocus
            onChange={(event) => {
              setConclusion(event.currentTarget.value)
              setMissing(false)
            }}
          />
        </Field>
        <RefusalNote refusal={refusal} onReloaded={clear} />
      </form>
    </Dialog>
  )
}
