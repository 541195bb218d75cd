'use client'
import { useTranslations } from 'next-intl'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import type { ClaimActions } from '@/components/claims/claim-actions'
import classes from '@/components/review/review-form.module.css'
import type { DraftHandle } from '@/components/review/use-review-draft'
import { Time } from '@/components/ui/time'
import { emptyDraft } from '@/lib/core/review/draft'
import type { MyReview } from '@/lib/core/review/view'

interface Props {
  claimId: string
  mine: MyReview
  draft: DraftHandle
  onEnd: () => void
  releaseClaim: ClaimActions['releaseClaim']
}

/** The ways out of the form without a review: giving the claim back, or leaving what was submitted as it was. */
export function ReviewFormFoot({ claimId, mine, draft, onEnd, releaseClaim }: Props) {
  const t = useTranslations('review')
  const release = useAct(releaseClaim)
  async function giveBack() {
    draft.tryNow()
    await release.run({ claimId })
  }
  function leave() {
    // A draft that says what was submitted is no change any more: the server forgets it.
    draft.replace(mine.said ?? emptyDraft)
    onEnd()
  }
  return (
    <>
      <RefusalNote refusal={release.refusal} onReloaded={release.clear} />
      <p className={classes.says}>
        {mine.submitted === null ? t('untilReveal') : null}{' '}
        {mine.leaseExpiresAt === null ? null : (
          <>
            {t('heldUntil')} <Time iso={mine.leaseExpiresAt} />.{' '}
          </>
        )}
        {mine.submitted === null ? (
          <button
            type="button"
            className={classes.give}
            onClick={() => void giveBack()}
            disabled={release.busy}
          >
            {t('giveBack')}
          </button>
        ) : (
          <button type="button" className={classes.give} onClick={leave}>
            {t('leaveAsItWas')}
          </button>
        )}
      </p>
    </>
  )
}
