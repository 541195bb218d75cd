'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ClaimActions } from '@/components/claims/claim-actions'
import { ReasonDialog } from '@/components/claims/reason-dialog'
import { RefusalNote } from '@/components/claims/refusal-note'
import { Segment } from '@/components/claims/segment'
import { useAct } from '@/components/claims/use-act'
import { useSubmitKey } from '@/components/claims/use-submit-key'
import { DraftSaving } from '@/components/review/draft-saving'
import { RationaleEditor } from '@/components/review/rationale-editor'
import classes from '@/components/review/review-form.module.css'
import type { DraftHandle } from '@/components/review/use-review-draft'
import { useKeys } from '@/components/shell/use-keys'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { RatingPicker } from '@/components/verdicts/rating-picker'
import { type DraftField, missingOf } from '@/lib/core/review/draft'
import { confidences } from '@/lib/core/review/input'
import type { MyReview } from '@/lib/core/review/view'
import type { Scale } from '@/lib/core/verdicts/scale'

interface Props {
  claimId: string
  claimNumber: number
  scale: Scale
  mine: MyReview
  draft: DraftHandle
  actions: Pick<ClaimActions, 'submitReview' | 'submitCannotJudge' | 'releaseClaim'>
}

/** The own judgement: rating, confidence, why. Saved as typed, sealed when submitted. */
export function ReviewForm({ claimId, claimNumber, scale, mine, draft, actions }: Props) {
  const t = useTranslations('review')
  const submit = useAct(actions.submitReview)
  const release = useAct(actions.releaseClaim)
  const [asked, setAsked] = useState(false)
  const [cannot, setCannot] = useState(false)
  const { content, change } = draft
  const missing: Partial<Record<DraftField, string>> = asked ? missingOf(content) : {}

  useKeys(
    Object.fromEntries(scale.values.map(({ key, id }) => [key, () => change({ ratingId: id })])),
    !cannot,
  )
  async function send() {
    setAsked(true)
    if (submit.busy || Object.keys(missingOf(content)).length > 0) return
    const outcome = await submit.run({ roundId: mine.roundId, ...content })
    if (outcome.ok) draft.finish()
  }
  useSubmitKey(() => void send(), !cannot)
  async function giveBack() {
    draft.tryNow()
    await release.run({ claimId })
  }
  return (
    <form
      className={classes.form}
      id="your-review"
      aria-label={t('yours')}
      onSubmit={(event) => {
        event.preventDefault()
        // React hands up what a dialog above sends: only this form's own sending counts.
        if (event.target !== event.currentTarget) return
        void send()
      }}
    >
      <div className={classes.head}>
        <h2>{t('yours')}</h2>
        <DraftSaving saving={draft.saving} onTryNow={draft.tryNow} />
      </div>
      <RatingPicker
        scale={scale}
        value={content.ratingId}
        onChange={(ratingId) => change({ ratingId })}
        name="rating"
        label={t('rating')}
      />
      {missing.ratingId === undefined ? null : <p className={classes.error}>{missing.ratingId}</p>}
      <div className={classes.part}>
        <Segment
          label={t('howSure')}
          options={confidences.map((value) => ({ value, label: t(`confidence.${value}`) }))}
          value={content.confidence}
          onChange={(confidence) => change({ confidence })}
          error={missing.confidence}
        />
      </div>
      <div className={classes.part}>
        <RationaleEditor
          label={t('why')}
          hint={t('whyHint')}
          error={missing.rationale}
          value={content.rationale}
          loaded={draft.loaded}
          onChange={(rationale) => change({ rationale })}
        />
      </div>
      {missing.evidence === undefined ? null : <p className={classes.error}>{missing.evidence}</p>}
      <div className={classes.acts}>
        <Button variant="primary" type="submit" keyCap="Ctrl Enter" disabled={submit.busy}>
          {submit.busy ? t('submitting') : t('submit')}
        </Button>
        <Button onClick={() => setCannot(true)}>{t('cannotJudge')}</Button>
      </div>
      <RefusalNote refusal={submit.refusal ?? release.refusal} onReloaded={submit.clear} />
      <p className={classes.says}>
        {t('notEdited')}{' '}
        {mine.leaseExpiresAt === null ? null : (
          <>
            {t('heldUntil')} <Time iso={mine.leaseExpiresAt} />.{' '}
          </>
        )}
        <button
          type="button"
          className={classes.give}
          onClick={() => void giveBack()}
          disabled={release.busy}
        >
          {t('giveBack')}
        </button>
      </p>
      <ReasonDialog
        opened={cannot}
        onClose={() => setCannot(false)}
        title={t('cannotTitle', { number: claimNumber })}
        effect={t('cannotEffect')}
        label={t('cannotReason')}
        footnote={t('cannotFootnote')}
        confirm={t('cannotJudge')}
        input={{ roundId: mine.roundId }}
        act={actions.submitCannotJudge}
        onDone={draft.finish}
      />
    </form>
  )
}
