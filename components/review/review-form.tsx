'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ReasonDialog } from '@/components/acts/reason-dialog'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { useSubmitKey } from '@/components/acts/use-submit-key'
import type { ClaimActions } from '@/components/claims/claim-actions'
import { DraftSaving } from '@/components/review/draft-saving'
import { RationaleEditor } from '@/components/review/rationale-editor'
import classes from '@/components/review/review-form.module.css'
import { ReviewFormFoot } from '@/components/review/review-form-foot'
import { focusField, ToSubmit } from '@/components/review/to-submit'
import type { DraftHandle } from '@/components/review/use-review-draft'
import { useKeys } from '@/components/shell/use-keys'
import { Button } from '@/components/ui/button'
import { Segment } from '@/components/ui/segment'
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
  /** The review is in or the change was given up: the form has done its work. */
  onEnd: () => void
  actions: Pick<ClaimActions, 'submitReview' | 'submitCannotJudge' | 'releaseClaim'>
}

/** The own judgement: rating, confidence, why. Saved as typed, sealed when submitted, changed until the reveal. */
export function ReviewForm({ claimId, claimNumber, scale, mine, draft, onEnd, actions }: Props) {
  const t = useTranslations('review')
  const submit = useAct(actions.submitReview)
  const [asked, setAsked] = useState(false)
  const [cannot, setCannot] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { content, change } = draft
  const again = mine.submitted !== null
  const missing: Partial<Record<DraftField, string>> = asked ? missingOf(content, scale) : {}
  const go = (field: DraftField) => focusField(field === 'evidence' ? document.body : form.current, field)
  const goToMissing = () => {
    const [first] = Object.keys(missingOf(content, scale)) as DraftField[]
    go(first ?? 'rationale')
  }
  useKeys(
    {
      ...Object.fromEntries(scale.values.map(({ key, id }) => [key, () => change({ ratingId: id })])),
      r: goToMissing,
    },
    !cannot,
  )
  async function send() {
    setAsked(true)
    if (submit.busy) return
    if (Object.keys(missingOf(content, scale)).length > 0) return goToMissing()
    const outcome = await submit.run({ roundId: mine.roundId, ...content })
    if (outcome.ok) end()
  }
  function end() {
    draft.finish()
    onEnd()
  }
  useSubmitKey(() => void send(), !cannot)
  return (
    <form
      ref={form}
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
        <h2>{t(again ? 'changeYours' : 'yours')}</h2>
        <DraftSaving saving={draft.saving} onTryNow={draft.tryNow} />
      </div>
      {again ? <p className={classes.says}>{t('changeSays')}</p> : null}
      <div data-field="ratingId">
        <RatingPicker
          scale={scale}
          value={content.ratingId}
          onChange={(ratingId) => change({ ratingId })}
          name="rating"
          label={t('rating')}
        />
        {missing.ratingId === undefined ? null : <p className={classes.error}>{missing.ratingId}</p>}
      </div>
      {scale.certainty === undefined ? null : (
        <div className={classes.part} data-field="certainty">
          <Segment
            label={t('howCertain')}
            options={scale.certainty.map(({ id, label }) => ({ value: id, label }))}
            value={content.certainty ?? null}
            onChange={(certainty) => change({ certainty })}
            error={missing.certainty}
          />
        </div>
      )}
      <div className={classes.part} data-field="confidence">
        <Segment
          label={t('howSure')}
          options={confidences.map((value) => ({ value, label: t(`confidence.${value}`) }))}
          value={content.confidence}
          onChange={(confidence) => change({ confidence })}
          error={missing.confidence}
        />
      </div>
      <div className={classes.part} data-field="rationale">
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
      <ToSubmit content={content} scale={scale} onGo={go} />
      <div className={classes.acts}>
        <Button variant="primary" type="submit" keyCap="Ctrl Enter" disabled={submit.busy}>
          {submit.busy ? t('submitting') : t(again ? 'submitChange' : 'submit')}
        </Button>
        <Button onClick={() => setCannot(true)}>{t('cannotJudge')}</Button>
      </div>
      <RefusalNote refusal={submit.refusal} onReloaded={submit.clear} />
      <ReviewFormFoot
        claimId={claimId}
        mine={mine}
        draft={draft}
        onEnd={onEnd}
        releaseClaim={actions.releaseClaim}
      />
      <ReasonDialog
        opened={cannot}
        onClose={() => setCannot(false)}
        title={t('cannotTitle', { number: claimNumber })}
        effect={t(again ? 'cannotAfterAll' : 'cannotEffect')}
        label={t('cannotReason')}
        footnote={t('cannotFootnote')}
        confirm={t('cannotJudge')}
        input={{ roundId: mine.roundId }}
        act={actions.submitCannotJudge}
        onDone={end}
      />
    </form>
  )
}
