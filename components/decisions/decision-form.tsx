'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { useSubmitKey } from '@/components/acts/use-submit-key'
import type { Viewer } from '@/components/claims/claim-actions'
import classes from '@/components/decisions/decision-panel.module.css'
import { DissentBox } from '@/components/decisions/dissent-box'
import { useKeptText } from '@/components/decisions/use-kept-text'
import { useKeys } from '@/components/shell/use-keys'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Segment } from '@/components/ui/segment'
import { RatingPicker } from '@/components/verdicts/rating-picker'
import type { ClaimView } from '@/lib/core/claims/view'
import { dissentOf } from '@/lib/core/decisions/dissent'
import type { RoundView } from '@/lib/core/review/view'
import type { Scale } from '@/lib/core/verdicts/scale'

interface Props {
  claim: ClaimView
  round: RoundView
  scale: Scale
  viewer: Viewer
  settleClaim: Act
  /** Returning, a new round, withdrawing. */
  children: ReactNode
}

/** Settles the round: verdict, summary, and what dissent will be kept. */
export function DecisionForm({ claim, round, scale, viewer, settleClaim, children }: Props) {
  const t = useTranslations('decisions')
  const { run, busy, refusal, clear } = useAct(settleClaim)
  const [ratingId, setRatingId] = useState<string | null>(null)
  const [certainty, setCertainty] = useState<string | null>(null)
  const kept = `plumbline.decision.${viewer.memberId}.${claim.id}`
  const summary = useKeptText(`${kept}.summary`)
  const reason = useKeptText(`${kept}.reason`)
  const [asked, setAsked] = useState(false)
  const override = !claim.may.settle && claim.may.settleOverride
  // The command found a rule of the policy that is not met: a reason lets it through.
  const [excepted, setExcepted] = useState(false)
  const needsReason = override || excepted
  const chosen = scale.values.find(({ id }) => id === ratingId) ?? null
  const uncertain = scale.certainty !== undefined && certainty === null
  const problems = {
    certainty: asked && uncertain ? t('missingCertainty') : undefined,
    rating: asked && chosen === null ? t('missingRating') : undefined,
    summary: asked && summary.text.trim() === '' ? t('missingSummary') : undefined,
    override: asked && needsReason && reason.text.trim() === '' ? t('missingOverride') : undefined,
  }
  async function settle() {
    setAsked(true)
    if (
      busy ||
      chosen === null ||
      uncertain ||
      summary.text.trim() === '' ||
      (needsReason && reason.text.trim() === '')
    )
      return
    const outcome = await run({
      claimId: claim.id,
      roundId: round.id,
      ratingId: chosen.id,
      certainty,
      summary: summary.text,
      overrideReason: needsReason ? reason.text : null,
    })
    if (!outcome.ok) {
      if (outcome.refusal.code === 'decision.needs-evidence') {
        setExcepted(true)
        setAsked(false)
      }
      return
    }
    summary.forget()
    reason.forget()
  }
  useKeys(Object.fromEntries(scale.values.map(({ key, id }) => [key, () => setRatingId(id)])))
  useSubmitKey(() => void settle(), true)
  const given = round.reviews.map((review) => ({ review, ratingId: review.rating?.ratingId ?? null }))
  const dissent = chosen === null ? [] : dissentOf(given, chosen.id).map(({ review }) => review)
  return (
    <form
      className={classes.panel}
      id="decision"
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault()
        // React hands up what a dialog above sends: only this form's own sending counts.
        if (event.target !== event.currentTarget) return
        void settle()
      }}
    >
      <h2>{t('title')}</h2>
      <p className={classes.lead}>{t(override ? 'youReviewed' : 'youDidNotReview')}</p>
      <RatingPicker
        scale={scale}
        value={ratingId}
        onChange={setRatingId}
        name="verdict"
        label={t('verdict')}
      />
      {problems.rating === undefined ? null : <p className={classes.error}>{problems.rating}</p>}
      {scale.certainty === undefined ? null : (
        <div className={classes.part}>
          <Segment
            label={t('howCertain')}
            options={scale.certainty.map(({ id, label }) => ({ value: id, label }))}
            value={certainty}
            onChange={setCertainty}
            {...(problems.certainty === undefined ? {} : { error: problems.certainty })}
          />
        </div>
      )}
      <div className={classes.part}>
        <Field label={t('summary')} error={problems.summary}>
          <textarea
            rows={5}
            maxLength={4000}
            value={summary.text}
            onChange={(event) => summary.type(event.currentTarget.value)}
          />
        </Field>
      </div>
      {needsReason ? (
        <div className={classes.part}>
          <Field
            label={t('overrideReason')}
            hint={t(override ? 'overrideHint' : 'exceptionHint')}
            error={problems.override}
          >
            <textarea
              rows={2}
              maxLength={2000}
              value={reason.text}
              onChange={(event) => reason.type(event.currentTarget.value)}
            />
          </Field>
        </div>
      ) : null}
      <DissentBox dissent={dissent} />
      <div className={classes.acts}>
        <Button variant="primary" type="submit" keyCap="Ctrl Enter" disabled={busy}>
          {busy ? t('settling') : chosen === null ? t('settle') : t('settleAs', { rating: chosen.label })}
        </Button>
      </div>
      <RefusalNote refusal={refusal} onReloaded={clear} />
      <div className={classes.steps}>
        {children}
        <span>{t(claim.publications.length === 0 ? 'notPublished' : 'publishedBefore')}</span>
      </div>
    </form>
  )
}
