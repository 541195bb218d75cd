import type { CommentDoc } from '@/lib/core/comments/body'
import { mentionsIn } from '@/lib/core/comments/body'
import { type LiveFact, liveSignal } from '@/lib/core/live/signal'
import { type ClaimPeople, notifyingVerbs, recipientsOf } from '@/lib/core/notifications/recipients'
import { mintMember } from '@/lib/server/auth-mint'
import { db, type Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { readFacts } from '@/lib/server/live/facts'
import { type Told, tell } from '@/lib/server/notifications/tell'

/** Events looked at in one transaction. */
const BATCH = 200

/**
 * Tells members in person what happened in a workspace's log since it was followed last. The place in the log moves in the
 * transaction that writes what was told, and its row is locked, so that every event is told exactly once, whoever follows
 * and whoever dies.
 */
export async function followLog(workspaceId: string, effects: Effects): Promise<void> {
  for (let more = true; more; ) more = await followSome(workspaceId, effects)
}

/** Each minute: every log that went on. */
export async function followAll(effects: Effects): Promise<void> {
  const behind = await db.$queryRaw<{ id: string }[]>`
    SELECT w.id FROM workspace w JOIN audit_log l ON l.id = w.id
    LEFT JOIN notification_place p ON p.workspace_id = w.id WHERE l.size > coalesce(p.seq, 0)`
  for (const { id } of behind) await followLog(id, effects)
}

async function followSome(workspaceId: string, effects: Effects): Promise<boolean> {
  const [place] = await db.$queryRaw<{ seq: number; size: number }[]>`
    SELECT coalesce(p.seq, 0) AS seq, l.size FROM audit_log l LEFT JOIN notification_place p ON p.workspace_id = l.id
    WHERE l.id = ${workspaceId}::uuid`
  if (place === undefined || place.seq >= place.size) return false
  // Read outside the transaction: what stands in the log does not change.
  const facts = await readFacts(workspaceId, place.seq, place.size, BATCH)
  const reached = facts.at(-1)?.seq ?? place.size
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO notification_place (workspace_id, seq) VALUES (${workspaceId}::uuid, 0) ON CONFLICT DO NOTHING`
    const held = await tx.$queryRaw<{ seq: number }[]>`
      SELECT seq FROM notification_place WHERE workspace_id = ${workspaceId}::uuid FOR UPDATE`
    // Somebody else was here first: begin again where they stopped.
    if (held[0]?.seq !== place.seq) return
    const told: Told[] = []
    for (const fact of facts) told.push(...(await toldOf(tx, fact)))
    await tell(tx, effects, workspaceId, told)
    await tx.$executeRaw`
      UPDATE notification_place SET seq = ${reached} WHERE workspace_id = ${workspaceId}::uuid`
  })
  return true
}

/** What one event tells members in person: those whom it is meant for and who may know of it now. */
async function toldOf(tx: Tx, fact: LiveFact): Promise<Told[]> {
  const { claimId, workspaceId, seq, verb } = fact
  if (claimId === null || !notifyingVerbs.some((one) => one === verb)) return []
  const people = await peopleOf(tx, workspaceId, claimId, fact)
  const by = fact.by?.memberId ?? null
  const recipients = recipientsOf(verb, people, by)
  if (recipients.size === 0) return []
  const [members, event] = await Promise.all([
    tx.member.findMany({
      where: { workspaceId, id: { in: [...recipients.keys()] }, deactivatedAt: null },
      select: { id: true, role: true, userId: true, workspace: { select: { slug: true } } },
    }),
    tx.event.findUniqueOrThrow({ where: { workspaceId_seq: { workspaceId, seq } }, select: { at: true } }),
  ])
  return members.flatMap(({ id, role, userId, workspace }) => {
    const kind = recipients.get(id)
    const name = ''
    const via = 'browser' as const
    const actor = mintMember({
      workspaceId,
      workspaceSlug: workspace.slug,
      memberId: id,
      userId,
      name,
      role,
      via,
    })
    if (kind === undefined || liveSignal(fact, actor) === null) return []
    // Who was the last to submit is no news of its own.
    const byId = kind === 'revealed' || kind === 'toDecide' ? null : by
    return [{ memberId: id, kind, key: `event:${seq}`, seq, claimId, byId, at: event.at }]
  })
}

async function peopleOf(
  tx: Tx,
  workspaceId: string,
  claimId: string,
  { subjectId, verb }: LiveFact,
): Promise<ClaimPeople> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      createdById: true,
      document: { select: { importedById: true } },
      decisions: { select: { decidedById: true } },
      reviews: { where: { round: { is: { revealedAt: { not: null } } } }, select: { memberId: true } },
    },
  })
  const leads = await tx.member.findMany({
    where: { workspaceId, deactivatedAt: null, role: { in: ['lead', 'owner'] } },
    select: { id: true },
  })
  const comment = verb.startsWith('comment.')
    ? await tx.comment.findUnique({
        where: { id: subjectId },
        select: {
          body: true,
          replyTo: { select: { authorId: true, replies: { select: { authorId: true } } } },
        },
      })
    : null
  const change = verb.startsWith('proposedChange.')
    ? await tx.proposedChange.findUnique({ where: { id: subjectId }, select: { proposedById: true } })
    : null
  const body = comment?.body as CommentDoc | null | undefined
  const thread = comment?.replyTo
  return {
    drafter: claim.createdById,
    reviewers: [...new Set(claim.reviews.map(({ memberId }) => memberId))],
    leads: leads.map(({ id }) => id),
    deciders: [...new Set(claim.decisions.map(({ decidedById }) => decidedById))],
    mentioned: body ? mentionsIn(body) : [],
    thread: thread ? [thread.authorId, ...thread.replies.map(({ authorId }) => authorId)] : [],
    proposer: change?.proposedById ?? null,
    editor: claim.document.importedById,
  }
}
