'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import type { ClaimActions, Viewer } from '@/components/claims/claim-actions'
import { Colleagues } from '@/components/review/colleagues'
import { KeptWords } from '@/components/review/kept-words'
import { NextClaim } from '@/components/review/next-claim'
import { OwnReview } from '@/components/review/own-review'
import { ReviewForm } from '@/components/review/review-form'
import classes from '@/components/review/review-panel.module.css'
import type { DraftHandle } from '@/components/review/use-review-draft'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/core/claims/view'
import type { RoundView } from '@/lib/core/review/view'
import type { Scale } from '@/lib/core/verdicts/scale'

interface Props {
  claim: ClaimView
  slug: string
  round: RoundView
  scale: Scale
  draft: DraftHandle
  writing: boolean
  onChanging: (changing: boolean) => void
  viewer: Viewer
  actions: ClaimActions
}

/** The blind side of a round: take it, judge it, see it sealed, change it, go on to the next. */
export function ReviewPanel(props: Props) {
  const { claim, slug, round, scale, draft, writing, onChanging, viewer, actions } = props
  const { mine } = claim
  const [ended, setEnded] = useState(false)
  return (
    <>
      {writing && mine !== null ? (
        <ReviewForm
          claimId={claim.id}
          claimNumber={claim.number}
          scale={scale}
          mine={mine}
          draft={draft}
          onEnd={() => {
            setEnded(true)
            onChanging(false)
          }}
          actions={actions}
        />
      ) : mine?.submitted ? (
        <>
          <NextClaim slug={slug} takeNext={actions.takeNext} focused={ended} />
          <OwnReview
            review={mine.submitted}
            minutes={round.time.mine}
            onChange={claim.may.changeReview ? () => onChanging(true) : null}
          />
        </>
      ) : (
        <Take claim={claim} slug={slug} scale={scale} draft={draft} take={actions.takeClaim} />
      )}
      <Colleagues
        round={round}
        mine={mine}
        viewer={viewer}
        claimId={claim.id}
        takeBack={claim.may.takeBack ? actions.takeBack : null}
        assignable={claim.assignable}
        assign={actions.assignClaim}
      />
    </>
  )
}

interface TakeProps {
  claim: ClaimView
  slug: string
  scale: Scale
  draft: DraftHandle
  take: ClaimActions['takeClaim']
}

function Take({ claim, slug, scale, draft, take }: TakeProps) {
  const t = useTranslations('review')
  const { run, busy, refusal, clear } = useAct(take)
  // What was typed a moment ago may not have reached the server.
  const rating = scale.values.find(({ id }) => id === draft.content.ratingId)?.label ?? null
  const kept =
    claim.mine === null ? null : <KeptWords draft={draft.content} rating={rating} opened={draft.wrote} />
  if (!claim.may.take) {
    return (
      <section className={classes.take}>
        <h2>{t('inReview')}</h2>
        {claim.conflicted ? (
          <p>
            {t('keptOut')}{' '}
            <Link href={`/${slug}/documents/${claim.documentId}/conflicts`}>{t('keptOutSee')}</Link>
          </p>
        ) : (
          <p>{t(claim.may.review ? 'noSlot' : 'notForYou')}</p>
        )}
        {kept}
      </section>
    )
  }
  return (
    <section className={classes.take}>
      <h2>{t('judge')}</h2>
      <p>{t('judgeText')}</p>
      {draft.wrote || claim.mine?.draft ? <p>{t('draftWaits')}</p> : null}
      {kept}
      <Button variant="primary" disabled={busy} onClick={() => void run({ claimId: claim.id })}>
        {busy ? t('taking') : t('take')}
      </Button>
      <RefusalNote refusal={refusal} onReloaded={clear} />
    </section>
  )
}
