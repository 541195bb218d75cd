'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/decisions/decision-panel.module.css'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { ClaimView } from '@/lib/core/claims/view'
import type { DecisionView } from '@/lib/core/decisions/view'

interface Props {
  claim: ClaimView
  decision: DecisionView
  publishClaim: Act
}

/** Makes the decision public: the first time, or as a correction that says what changed and why. */
export function PublishForm({ claim, decision, publishClaim }: Props) {
  const t = useTranslations('decisions')
  const { run, busy, refusal, clear } = useAct(publishClaim)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const [standing] = claim.publications
  const problem = asked && standing !== undefined && note.trim() === '' ? t('missingNote') : undefined
  async function publish() {
    setAsked(true)
    if (standing !== undefined && note.trim() === '') return
    await run({ claimId: claim.id, decisionId: decision.id, note: note.trim() === '' ? null : note })
  }
  return (
    <form
      className={classes.part}
      onSubmit={(event) => {
        event.preventDefault()
        void publish()
      }}
    >
      {standing === undefined ? null : (
        <Field
          label={t('correctionNote')}
          hint={t('correctionHint', { was: standing.rating.label, is: decision.rating.label })}
          error={problem}
        >
          <textarea
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Field>
      )}
      <div className={classes.acts}>
        <Button variant="primary" type="submit" disabled={busy}>
          {busy
            ? t('publishing')
            : t(standing === undefined ? 'publishAs' : 'correctTo', { rating: decision.rating.label })}
        </Button>
      </div>
      <p className={classes.meta}>{t('publishSays')}</p>
      <RefusalNote refusal={refusal} onReloaded={clear} />
    </form>
  )
}
