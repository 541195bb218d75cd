'use client'
import { IconFlagFilled, IconScale, IconUnlink, IconWorldCheck, IconWorldX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/claims/claim-head.module.css'
import { Pips } from '@/components/claims/pips'
import { Time } from '@/components/ui/time'
import { StateMark } from '@/components/verdicts/state-mark'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ClaimView } from '@/lib/core/claims/view'

const dates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day written as 2026-10-29 as people read it; "spring 2019" as it was typed. */
function dayOf(saidOn: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(saidOn) ? Date.parse(`${saidOn}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? saidOn : dates.format(at)
}

/** The state line and the statement. */
export function ClaimHead({ claim }: { claim: ClaimView }) {
  const t = useTranslations('claim')
  const { currentRound: round, state } = claim
  const [revealed] = claim.revealedRounds
  const counted = state === 'in_review' && round !== null
  const [decision] = claim.decisions
  const published =
    claim.publishedAt !== null && decision !== undefined && claim.publishedAt >= decision.decidedAt
  return (
    <div className={classes.head}>
      <div className={classes.line}>
        <span className={classes.state} style={{ color: `var(--s-${state.replace('_', '-')})` }}>
          <StateMark state={state} returned={claim.returned} published={published} />
          {round !== null ? <span>{t('inRound', { number: round.number })}</span> : null}
        </span>
        {counted ? (
          <span className={classes.pair} data-ink>
            <Pips filled={round.submitted} of={round.required} />
            {t('reviewsIn', { submitted: round.submitted, required: round.required })}
          </span>
        ) : null}
        {state === 'to_decide' && revealed?.revealedAt ? (
          <span>
            {t('opened')} <Time iso={revealed.revealedAt} />
          </span>
        ) : null}
        {claim.underReviewSince !== null && claim.verdict !== null ? (
          <span className={classes.pair}>
            <IconWorldCheck size={14} stroke={1.75} aria-hidden />
            {t('publishedAs')} <VerdictMark rating={claim.verdict} size="s" /> {t('underReviewSince')}{' '}
            <Time iso={claim.underReviewSince} format="date" />
          </span>
        ) : null}
        {claim.retractedAt === null ? null : (
          <span className={classes.pair} data-warn>
            <IconWorldX size={14} stroke={1.75} aria-hidden />
            {t('retracted')} <Time iso={claim.retractedAt} format="date" />
          </span>
        )}
        <span>{t(`type.${claim.type}`)}</span>
        <Said claim={claim} />
        {claim.priority !== 'normal' ? (
          <span className={classes.pair}>
            {claim.priority === 'high' ? <IconFlagFilled size={14} aria-hidden /> : null}
            {t(`priority.${claim.priority}`)}
          </span>
        ) : null}
        {claim.dueOn === null || state === 'decided' || state === 'withdrawn' ? null : (
          <span>{t('due.on', { day: dayOf(claim.dueOn) })}</span>
        )}
        {claim.wording !== 'current' ? (
          <span className={classes.pair} data-warn>
            <IconUnlink size={14} stroke={1.75} aria-hidden />
            {t(`wording.${claim.wording}`)}
          </span>
        ) : null}
        {claim.recheckDueSince === null ? null : (
          <span className={classes.pair} data-warn>
            {t('recheckDue')} <Time iso={claim.recheckDueSince} format="date" />
          </span>
        )}
        {claim.legalRisk ? (
          <span className={classes.pair} data-warn>
            <IconScale size={14} stroke={1.75} aria-hidden />
            {t('legalRisk')}
          </span>
        ) : null}
      </div>
      <h1 lang={claim.documentLanguage} dir="auto">
        {claim.statement}
      </h1>
    </div>
  )
}

function Said({ claim }: { claim: ClaimView }) {
  const t = useTranslations('claim')
  const { claimant, saidOn, saidWhere } = claim
  if (claimant === null && saidOn === null && saidWhere === null) return null
  const who = claimant === null ? t('said') : t('saidBy', { claimant })
  const when = saidOn === null ? null : dayOf(saidOn)
  return <span>{[who, saidWhere, when].filter((part) => part !== null).join(', ')}</span>
}
