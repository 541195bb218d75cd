'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import type { ReaderActions } from '@/components/reader/reader-actions'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'

interface Props {
  opened: boolean
  onClose: () => void
  documentId: string
  /** Numbers of the claims that are not settled. */
  open: readonly number[]
  conclusion: string
  act: ReaderActions['signOffDocument']
}

/** The conclusion on the article as a whole, and what is still open while it is signed off. */
export function SignOff({ opened, onClose, documentId, open, conclusion, act }: Props) {
  const t = useTranslations('reader')
  const [typed, setTyped] = useState(conclusion)
  const [missing, setMissing] = useState(false)
  const { run, busy, refusal, clear } = useAct(act)
  async function send(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    setMissing(typed.trim() === '')
    if (typed.trim() === '') return
    const outcome = await run({ documentId, conclusion: typed })
    if (outcome.ok) onClose()
  }
  const atField = refusal?.field === 'conclusion'
  return (
    <Dialog opened={opened} onClose={onClose} title={t('signOff.title')}>
      <form onSubmit={send} noValidate>
        <p style={{ marginBottom: 14, color: 'var(--ink2)' }}>
          {t('signOff.open', { count: open.length, numbers: open.join(', ') })}
        </p>
        <Field
          label={t('signOff.conclusion')}
          hint={t('signOff.conclusionHint')}
          error={missing ? t('signOff.missing') : atField ? refusal.message : undefined}
        >
          <textarea
            name="conclusion"
            rows={4}
            maxLength={4000}
            data-autofocus
            value={typed}
            onChange={({ currentTarget: { value } }) => {
              setTyped(value)
              setMissing(false)
            }}
            onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) => {
              if (key === 'Enter' && (ctrlKey || metaKey)) currentTarget.form?.requestSubmit()
            }}
          />
        </Field>
        <RefusalNote refusal={atField ? null : refusal} onReloaded={clear} />
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8, marginTop: 20 }}>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" disabled={busy} keyCap="Ctrl Enter">
            {busy ? t('working') : t('signOff.act')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
