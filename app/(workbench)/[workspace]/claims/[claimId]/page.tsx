import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import * as acts from '@/app/(workbench)/[workspace]/claims/[claimId]/actions'
import * as changeActs from '@/app/(workbench)/[workspace]/documents/[documentId]/proposed-changes/actions'
import type { ClaimActions } from '@/components/claims/claim-actions'
import { ClaimPage } from '@/components/claims/claim-page'
import type { CommentActions } from '@/components/comments/comment-actions'
import { ClaimNews } from '@/components/live/claim-news'
import type { ChangeActions } from '@/components/proposed-changes/change-actions'
import { requireMember } from '@/lib/server/auth'
import { getClaim } from '@/lib/server/claims/queries'
import { getDiscussion } from '@/lib/server/comments/queries'
import { pageBegan } from '@/lib/server/live/page-began'
import { NotFound } from '@/lib/server/not-found'
import { getPolicy } from '@/lib/server/policy/queries'
import { listProposedChanges } from '@/lib/server/proposed-changes/queries'

interface Props {
  params: Promise<{ workspace: string; claimId: string }>
}

/** Once a request, for the title and the page. */
const claimOf = cache(async (slug: string, claimId: string) => {
  pageBegan()
  const actor = await requireMember(slug)
  return getClaim(actor, claimId).catch(notThere)
})

function notThere(error: unknown): never {
  if (error instanceof NotFound) notFound()
  throw error
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, claimId } = await params
  const { number, statement } = await claimOf(workspace, claimId)
  const t = await getTranslations('claim')
  return { title: t('pageTitle', { number, statement }) }
}

export default async function Page({ params }: Props) {
  const { workspace: slug, claimId } = await params
  const readAt = pageBegan()
  const actor = await requireMember(slug)
  const [claim, policy, discussion] = await Promise.all([
    claimOf(slug, claimId),
    getPolicy(actor),
    getDiscussion(actor, claimId).catch(notThere),
  ])
  const actions: ClaimActions = {
    changeClaim: acts.changeClaim.bind(null, slug),
    unmarkPassage: acts.unmarkPassage.bind(null, slug),
    submitClaim: acts.submitClaim.bind(null, slug),
    returnClaim: acts.returnClaim.bind(null, slug),
    reopenClaim: acts.reopenClaim.bind(null, slug),
    withdrawClaim: acts.withdrawClaim.bind(null, slug),
    restoreClaim: acts.restoreClaim.bind(null, slug),
    setDue: acts.setDue.bind(null, slug),
    attachEvidence: acts.attachEvidence.bind(null, slug),
    removeEvidence: acts.removeEvidence.bind(null, slug),
    takeClaim: acts.takeClaim.bind(null, slug),
    takeBack: acts.takeBack.bind(null, slug),
    assignClaim: acts.assignClaim.bind(null, slug),
    releaseClaim: acts.releaseClaim.bind(null, slug),
    takeNext: acts.takeNext.bind(null, slug),
    submitReview: acts.submitReview.bind(null, slug),
    submitCannotJudge: acts.submitCannotJudge.bind(null, slug),
    settleClaim: acts.settleClaim.bind(null, slug),
    giveLegalSignOff: acts.giveLegalSignOff.bind(null, slug),
    publishClaim: acts.publishClaim.bind(null, slug),
    retractClaim: acts.retractClaim.bind(null, slug),
  }
  const changes = await listProposedChanges(actor, claim.documentId, { claimId: claim.id }).catch(notThere)
  const changeActions: ChangeActions = {
    acceptChange: changeActs.acceptChange.bind(null, slug),
    rejectChange: changeActs.rejectChange.bind(null, slug),
    reopenChange: changeActs.reopenChange.bind(null, slug),
    withdrawChange: changeActs.withdrawChange.bind(null, slug),
  }
  const commentActions: CommentActions = {
    writeComment: acts.writeComment.bind(null, slug),
    editComment: acts.editComment.bind(null, slug),
    withdrawComment: acts.withdrawComment.bind(null, slug),
    resolveThread: acts.resolveThread.bind(null, slug),
  }
  const viewer = { memberId: actor.memberId, name: actor.name }
  return (
    <>
      <ClaimPage
        claim={claim}
        policy={policy}
        viewer={viewer}
        slug={slug}
        actions={actions}
        discussion={discussion}
        commentActions={commentActions}
        changes={changes}
        changeActions={changeActions}
        proposeChange={acts.proposeChange.bind(null, slug)}
      />
      <ClaimNews key={claimId} claim={claim} readAt={readAt} />
    </>
  )
}
