'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Act } from '@/components/acts/act'
import classes from '@/components/decisions/decision-panel.module.css'
import { DissentBox } from '@/components/decisions/dissent-box'
import { LegalSignOff } from '@/components/decisions/legal-sign-off'
import { Publications } from '@/components/decisions/publications'
import { PublishForm } from '@/components/decisions/publish-form'
import { Time } from '@/components/ui/time'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ClaimView } from '@/lib/core/claims/view'

interface Props {
  claim: ClaimView
  giveLegalSignOff: Act
  publishClaim: Act
  /** Reopening, withdrawing. */
  children: ReactNode
}

/** The decision in force, what was made public of it, and publishing it. */
export function DecidedPanel({ claim, giveLegalSignOff, publishClaim, children }: Props) {
  const t = useTranslations('decisions')
  const [decision] = claim.decisions
  if (decision === undefined) return null
  const round = claim.revealedRounds.find(({ id }) => id === decision.roundId)
  const dissent = (round?.reviews ?? []).filter(({ id }) => decision.dissentReviewIds.includes(id))
  return (
    <section className={classes.panel} id="decision" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <VerdictMark rating={decision.rating} size="l" />
      {decision.certainty === null ? null : (
        <p className={classes.meta}>{t('certaintyOf', { certainty: decision.certainty })}</p>
      )}
      <p className={classes.summary}>{decision.summary}</p>
      <p className={classes.meta}>
        {t('settledBy', { name: decision.decidedByName })} <Time iso={decision.decidedAt} />
      </p>
      {decision.overrideReason === null ? null : (
        <p className={classes.meta}>
          {t('settledOverride', { name: decision.decidedByName, why: decision.overrideReason })}
        </p>
      )}
      <DissentBox dissent={dissent} />
      <LegalSignOff claim={claim} decision={decision} giveLegalSignOff={giveLegalSignOff} />
      {claim.may.publish && (!claim.legal.needed || claim.legal.given !== null) ? (
        <PublishForm claim={claim} decision={decision} publishClaim={publishClaim} />
      ) : null}
      <Publications claim={claim} />
      <div className={classes.steps}>{children}</div>
    </section>
  )
}
