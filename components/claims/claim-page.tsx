'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import { ActionBar } from '@/components/claims/action-bar'
import type { ClaimActions, Viewer } from '@/components/claims/claim-actions'
import { ClaimBar } from '@/components/claims/claim-bar'
import { ClaimHead } from '@/components/claims/claim-head'
import classes from '@/components/claims/claim-page.module.css'
import { ClaimSide } from '@/components/claims/claim-side'
import { Passages } from '@/components/claims/passages'
import type { CommentActions } from '@/components/comments/comment-actions'
import { Discussion } from '@/components/comments/discussion'
import { Chain } from '@/components/decisions/chain'
import { EvidenceDialog } from '@/components/evidence/evidence-dialog'
import { EvidenceList } from '@/components/evidence/evidence-list'
import type { ChangeActions } from '@/components/proposed-changes/change-actions'
import { ClaimChanges } from '@/components/proposed-changes/claim-changes'
import { ProposeDialog } from '@/components/proposed-changes/propose-dialog'
import { useProposing } from '@/components/proposed-changes/use-proposing'
import { Comparison } from '@/components/review/comparison'
import { EarlierRounds } from '@/components/review/earlier-rounds'
import { useActiveTime } from '@/components/review/use-active-time'
import { useReviewDraft } from '@/components/review/use-review-draft'
import { useKeys } from '@/components/shell/use-keys'
import type { ClaimView } from '@/lib/core/claims/view'
import type { DiscussionView } from '@/lib/core/comments/view'
import { draftRows } from '@/lib/core/evidence/draft-rows'
import type { PolicyView } from '@/lib/core/policy/view'
import type { ChangeListView } from '@/lib/core/proposed-changes/view'

interface Props {
  claim: ClaimView
  policy: PolicyView
  viewer: Viewer
  slug: string
  actions: ClaimActions
  discussion: DiscussionView
  commentActions: CommentActions
  /** Of this claim. */
  changes: ChangeListView
  changeActions: ChangeActions
  proposeChange: Act
}

/** The claim page. A new round or another claim starts it afresh; anything else keeps what is being typed. */
export function ClaimPage(props: Props) {
  return <Page key={`${props.claim.id} ${props.claim.currentRound?.id}`} {...props} />
}

function Page({ claim, policy, viewer, slug, actions, discussion, ...rest }: Props) {
  const { commentActions, changes, changeActions, proposeChange } = rest
  const t = useTranslations('claim')
  const router = useRouter()
  const [adding, setAdding] = useState(false)
  const proposing = useProposing(claim)
  const { mine, neighbours } = claim
  // A change that was begun and not submitted is there again when its author comes back.
  const [changing, setChanging] = useState(mine?.submitted != null && mine.draft !== null)
  const writing =
    claim.state === 'in_review' &&
    mine !== null &&
    (mine.submitted === null ? mine.leaseExpiresAt !== null : changing && claim.may.changeReview)
  const draft = useReviewDraft(slug, viewer.memberId, mine, writing)
  useActiveTime(slug, writing ? mine.roundId : null)
  const open = claim.state === 'to_decide' || claim.state === 'decided'
  // Reviews of a round that is not blind are read as they come in.
  const current = claim.currentRound
  const readable = current !== null && current.revealedAt === null && current.reviews.length > 0
  const [compared] = open ? claim.revealedRounds : readable ? [current] : []
  const earlier = claim.revealedRounds.filter((round) => round !== compared)
  const decision = claim.decisions.find(({ roundId }) => roundId === compared?.id)
  const mayAdd = writing || claim.may.change
  const sealedRows = mine?.submitted && compared === undefined ? mine.submitted.evidence : []
  // What was cited in a draft whose slot is gone stays its author's to read.
  const kept = claim.state === 'in_review' && mine?.submitted === null ? mine.draft : null
  const keptRows =
    kept === null ? sealedRows : draftRows(kept.evidence, mine?.draftSources ?? {}, viewer.name)
  const own = writing ? draftRows(draft.content.evidence, draft.sources, viewer.name) : keptRows

  const go = (id: string | null) => () => {
    if (id !== null) router.push(`/${slug}/claims/${id}`)
  }
  useKeys(
    {
      j: go(neighbours.nextId),
      k: go(neighbours.previousId),
      e: () => {
        if (mayAdd) setAdding(true)
      },
    },
    !adding && proposing.passage === null,
  )
  return (
    <>
      <ClaimBar claim={claim} slug={slug} />
      <main id="content" className={classes.page}>
        <div className={classes.columns} data-state={claim.state}>
          <div>
            <ClaimHead claim={claim} />
            <Passages
              claim={claim}
              slug={slug}
              unmarkPassage={actions.unmarkPassage}
              onPropose={discussion.may.write ? proposing.begin : null}
            />
            {compared === undefined ? null : (
              <Comparison
                round={compared}
                dissentIds={decision?.dissentReviewIds ?? []}
                agreementHref={`/${slug}/insights?document=${claim.documentId}`}
              />
            )}
            <EvidenceList
              common={claim.evidence}
              own={own}
              onAdd={mayAdd ? () => setAdding(true) : null}
              hint={claim.state === 'in_review' && !mayAdd ? t('evidenceFrozen') : undefined}
              removeEvidence={claim.may.change ? actions.removeEvidence : null}
              onRemoveOwn={
                writing
                  ? (index) =>
                      draft.change({ evidence: draft.content.evidence.filter((_, at) => at !== index) })
                  : null
              }
            />
            <ClaimChanges list={changes} actions={changeActions} />
            <Discussion
              claim={claim}
              discussion={discussion}
              actions={commentActions}
              keys={!adding && proposing.passage === null}
            />
            <EarlierRounds rounds={earlier} decisions={claim.decisions} />
            <Chain claim={claim} />
          </div>
          <section className={classes.side} id="claim-side" tabIndex={-1} aria-label={t('toDo')}>
            <ClaimSide
              claim={claim}
              slug={slug}
              policy={policy}
              viewer={viewer}
              draft={draft}
              writing={writing}
              onChanging={setChanging}
              actions={actions}
            />
          </section>
        </div>
      </main>
      <ActionBar
        claim={claim}
        slug={slug}
        draftRatingId={writing ? draft.content.ratingId : null}
        writing={writing}
        onAdd={mayAdd ? () => setAdding(true) : null}
      />
      {proposing.passage === null ? null : (
        <ProposeDialog
          {...proposing.passage}
          claimId={claim.id}
          language={claim.documentLanguage}
          sealed={discussion.asksLeads}
          act={proposeChange}
          onClose={proposing.end}
        />
      )}
      <EvidenceDialog
        opened={adding}
        onClose={() => setAdding(false)}
        slug={slug}
        target={
          writing
            ? {
                kind: 'draft',
                add: (item, source) => {
                  if (source !== null) draft.know(source)
                  draft.change({ evidence: [...draft.content.evidence, item] })
                },
              }
            : { kind: 'claim', claimId: claim.id, attach: actions.attachEvidence }
        }
      />
    </>
  )
}
