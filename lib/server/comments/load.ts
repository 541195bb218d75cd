import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { lockClaim } from '@/lib/server/claims/load'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { sealingRound } from '@/lib/server/reviews/sealing-round'
import { visibleComments } from '@/lib/server/reviews/visible'

export const EDITORS = 'Only owners, leads and reviewers comment.'

const withSeal = {
  include: { sealedRound: { select: { revealedAt: true } } },
} satisfies Prisma.CommentDefaultArgs

type CommentRow = Prisma.CommentGetPayload<typeof withSeal>

/** A comment with its claim locked, and the rounds that say who may read what is written now. */
export interface LockedComment {
  comment: CommentRow
  /** The round this comment is still sealed with, or null. */
  seal: string | null
  /** The open blind round of its claim, or null. */
  openRound: string | null
}

/** The round a comment is sealed with until its reveal; null once everybody may read it. */
export const sealOf = (row: {
  sealedRoundId: string | null
  sealedRound: { revealedAt: Date | null } | null
}) => (row.sealedRound !== null && row.sealedRound.revealedAt === null ? row.sealedRoundId : null)

/** Locks the claim of a comment this member may read; one they may not read is not there. */
export async function lockComment(
  tx: Tx,
  actor: MemberActor,
  commentId: string,
): Promise<Outcome<LockedComment>> {
  const where = { AND: [{ id: commentId }, visibleComments(actor)] }
  const seen = await tx.comment.findFirst({ where, select: { claimId: true } })
  const locked = seen === null ? null : await lockClaim(tx, actor, seen.claimId)
  const comment = locked?.ok ? await tx.comment.findFirst({ where, ...withSeal }) : null
  if (comment === null) return refuse('comment.not-found', 'There is no such comment here.')
  const openRound = await sealingRound(tx, comment.claimId)
  return ok({ comment, seal: sealOf(comment), openRound })
}

/**
 * Acts on one comment that this member may read, its claim locked: whoever may comment may try.
 *
 * @param act the act itself, in the transaction that records it
 */
export async function onComment(
  actor: MemberActor,
  commentId: string,
  effects: Effects,
  act: (tx: Tx, log: Log, now: Date, found: LockedComment) => Promise<Outcome<object>>,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'comment.write', { workspaceId }, EDITORS)
  if (no) return no
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const found = await lockComment(tx, actor, commentId)
    return found.ok ? act(tx, log, now, found.value) : found
  })
}
