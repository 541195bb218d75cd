'use client'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { useSubmitKey } from '@/components/acts/use-submit-key'
import type { ClaimActions } from '@/components/claims/claim-actions'
import { ClaimForm } from '@/components/claims/claim-form'
import { ClaimSteps } from '@/components/claims/claim-steps'
import classes from '@/components/claims/draft-panel.module.css'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { ClaimDetails } from '@/lib/core/claims/input'
import type { ClaimView } from '@/lib/core/claims/view'
import type { PolicyView } from '@/lib/core/policy/view'

interface Props {
  claim: ClaimView
  policy: PolicyView
  actions: ClaimActions
}

/** A draft: reword it, correct its facts, send it to review. */
export function DraftPanel({ claim, policy, actions }: Props) {
  const t = useTranslations('claim')
  const [editing, setEditing] = useState(false)
  const submit = useAct(actions.submitClaim)
  const send = () => {
    if (!submit.busy) void submit.run({ claimId: claim.id, edition: claim.edition })
  }
  useSubmitKey(send, claim.may.submit && !editing)
  if (editing) {
    const change = async (details: ClaimDetails) => {
      const outcome = await actions.changeClaim({ ...details, claimId: claim.id, edition: claim.edition })
      if (outcome.ok) setEditing(false)
      return outcome
    }
    return (
      <section className={classes.draft} aria-label={t('draft.edit')}>
        <h2>{t('draft.edit')}</h2>
        <ClaimForm
          initial={detailsOf(claim)}
          submitLabel={t('draft.save')}
          onSubmit={change}
          onCancel={() => setEditing(false)}
        />
      </section>
    )
  }
  return (
    <section className={classes.draft} aria-label={t('draft.title')}>
      {claim.returnedReason === null ? null : (
        <div className={classes.returned}>
          <b>
            <IconArrowBackUp size={14} stroke={1.75} aria-hidden />
            {t('draft.returned')}
          </b>
          <p>{claim.returnedReason}</p>
        </div>
      )}
      <h2>{t('draft.title')}</h2>
      <p className={classes.by}>
        {t('draft.by', { name: claim.createdByName })} <Time iso={claim.createdAt} />
      </p>
      {claim.may.submit ? (
        <>
          <p>
            {t(policy.blind ? 'draft.explainBlind' : 'draft.explain', { required: policy.requiredReviews })}
          </p>
          <div className={classes.acts}>
            <Button variant="primary" keyCap="Ctrl Enter" disabled={submit.busy} onClick={send}>
              {submit.busy ? t('working') : t('draft.submit')}
            </Button>
            {claim.may.change ? (
              <Button onClick={() => setEditing(true)}>{t('draft.editShort')}</Button>
            ) : null}
          </div>
          <RefusalNote refusal={submit.refusal} onReloaded={submit.clear} />
        </>
      ) : (
        <p>{t('draft.notYours')}</p>
      )}
      <div className={classes.steps}>
        <ClaimSteps claim={claim} actions={actions} />
      </div>
    </section>
  )
}

function detailsOf(claim: ClaimView): ClaimDetails {
  const { statement, type, claimant, saidOn, saidWhere, whySelected, priority, legalRisk } = claim
  return { statement, type, claimant, saidOn, saidWhere, whySelected, priority, legalRisk }
}
