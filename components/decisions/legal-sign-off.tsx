'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/decisions/decision-panel.module.css'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Time } from '@/components/ui/time'
import type { ClaimView } from '@/lib/core/claims/view'
import type { DecisionView } from '@/lib/core/decisions/view'

interface Props {
  claim: ClaimView
  decision: DecisionView
  giveLegalSignOff: Act
}

/**
 * The legal sign-off that a claim flagged as a legal risk needs before it is published: given, to give, or waited for.
 */
export function LegalSignOff({ claim, decision, giveLegalSignOff }: Props) {
  const t = useTranslations('decisions.legal')
  const { run, busy, refusal, clear } = useAct(giveLegalSignOff)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { needed, given } = claim.legal
  if (given !== null) {
    return (
      <p className={classes.meta}>
        {t('given', { name: given.byName })} <Time iso={given.at} />. {given.note}
      </p>
    )
  }
  if (!needed) return null
  if (!claim.may.legalSignOff) return <p className={classes.meta}>{t('waits')}</p>
  async function sign() {
    setAsked(true)
    if (note.trim() === '') return
    await run({ claimId: claim.id, decisionId: decision.id, note })
  }
  return (
    <form
      className={classes.part}
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}
    >
      <Field
        label={t('note')}
        hint={t('hint')}
        error={asked && note.trim() === '' ? t('missing') : undefined}
      >
        <textarea
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Field>
      <div className={classes.acts}>
        <Button type="submit" disabled={busy}>
          {t(busy ? 'signing' : 'sign')}
        </Button>
      </div>
      <RefusalNote refusal={refusal} onReloaded={clear} />
    </form>
  )
}
