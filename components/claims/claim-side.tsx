'use client'
import type { ClaimActions, Viewer } from '@/components/claims/claim-actions'
import classes from '@/components/claims/claim-page.module.css'
import { ClaimSteps } from '@/components/claims/claim-steps'
import { DraftPanel } from '@/components/claims/draft-panel'
import { StillPanel } from '@/components/claims/still-panel'
import { DecidedPanel } from '@/components/decisions/decided-panel'
import { DecisionForm } from '@/components/decisions/decision-form'
import { UnusedSummary } from '@/components/decisions/unused-summary'
import { ReviewPanel } from '@/components/review/review-panel'
import { UnsentWords } from '@/components/review/unsent-words'
import type { DraftHandle } from '@/components/review/use-review-draft'
import type { ClaimView } from '@/lib/core/claims/view'
import type { PolicyView } from '@/lib/core/policy/view'

interface Props {
  claim: ClaimView
  slug: string
  policy: PolicyView
  viewer: Viewer
  draft: DraftHandle
  /** The own review's form is there: for a first review or for a change of one. */
  writing: boolean
  onChanging: (changing: boolean) => void
  actions: ClaimActions
}

/** What there is to do with the claim now, and what was typed in a round that is over. */
export function ClaimSide(props: Props) {
  const { unsent } = props.claim
  return (
    <>
      <ToDo {...props} />
      {unsent === null ? null : (
        <UnsentWords key={unsent.roundId} unsent={unsent} memberId={props.viewer.memberId} />
      )}
    </>
  )
}

/** One panel for each state of its life. */
function ToDo(props: Props) {
  const { claim, slug, policy, viewer, draft, writing, onChanging, actions } = props
  const round = claim.currentRound
  const steps = <ClaimSteps claim={claim} actions={actions} />
  if (claim.state === 'draft') return <DraftPanel claim={claim} policy={policy} actions={actions} />
  if (claim.state === 'withdrawn') return <StillPanel what="withdrawn">{steps}</StillPanel>
  if (claim.state === 'decided') {
    return (
      <>
        <DecidedPanel
          claim={claim}
          giveLegalSignOff={actions.giveLegalSignOff}
          publishClaim={actions.publishClaim}
        >
          {steps}
        </DecidedPanel>
        <UnusedSummary claim={claim} viewer={viewer} />
      </>
    )
  }
  if (round === null) return null
  const { scale } = round
  if (claim.state === 'to_decide') {
    if (!claim.may.settle && !claim.may.settleOverride)
      return <StillPanel what="toDecide">{steps}</StillPanel>
    return (
      <DecisionForm
        claim={claim}
        round={round}
        scale={scale}
        viewer={viewer}
        settleClaim={actions.settleClaim}
      >
        {steps}
      </DecisionForm>
    )
  }
  return (
    <>
      <ReviewPanel
        claim={claim}
        slug={slug}
        round={round}
        scale={scale}
        draft={draft}
        writing={writing}
        onChanging={onChanging}
        viewer={viewer}
        actions={actions}
      />
      <div className={classes.steps}>{steps}</div>
    </>
  )
}
