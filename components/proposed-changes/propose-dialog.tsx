'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { ChangedWords } from '@/components/documents/changed-words'
import classes from '@/components/proposed-changes/change.module.css'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'

interface Props {
  claimId: string
  passageId: string
  /** The words as they stand in the newest text. */
  exact: string
  language: string
  /** The claim is in a blind round: nobody else reads it before the reveal. */
  sealed: boolean
  act: Act
  onClose: () => void
}

/** Other words for a passage: the new words, why, and how the change will be shown. */
export function ProposeDialog({ claimId, passageId, exact, language, sealed, act, onClose }: Props) {
  const t = useTranslations('changes')
  const form = useId()
  const [replacement, setReplacement] = useState(exact)
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  const { run, busy, refusal, clear } = useAct(act)
  const same = replacement.trim() === exact.trim()
  const missing = why.trim() === ''
  async function send() {
    setAsked(true)
    if (same || missing || busy) return
    const outcome = await run({ claimId, passageId, exact, replacement, why })
    if (outcome.ok) onClose()
  }
  const footer = (
    <div className={classes.foot}>
      <Button variant="quiet" onClick={onClose} keyCap="Esc">
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={form} disabled={busy}>
        {busy ? t('working') : t('send')}
      </Button>
    </div>
  )
  return (
    <Dialog opened onClose={onClose} title={t('proposeTitle')} footer={footer} size="l">
      <form
        id={form}
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void send()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        }}
      >
        <div>
          <p className={classes.label}>{t('oldWords')}</p>
          <blockquote className={classes.old} lang={language} dir="auto">
            {exact}
          </blockquote>
        </div>
        <Field label={t('newWords')} hint={t('newWordsHint')} error={asked && same ? t('same') : undefined}>
          <textarea
            rows={3}
            maxLength={20_000}
            lang={language}
            dir="auto"
            data-autofocus
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
        </Field>
        {same ? null : (
          <div>
            <p className={classes.label}>{t('shown')}</p>
            <p className={classes.words} lang={language} dir="auto">
              <ChangedWords before={exact} after={replacement} />
            </p>
          </div>
        )}
        <Field
          label={t('whyLabel')}
          hint={t('whyHint')}
          error={asked && missing ? t('whyMissing') : undefined}
        >
          <textarea
            rows={2}
            maxLength={2000}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Field>
        {sealed ? <p className={classes.note}>{t('sealedHint')}</p> : null}
        <RefusalNote refusal={refusal} onReloaded={clear} />
      </form>
    </Dialog>
  )
}
