import { contextOf } from '@/lib/core/claims/context'
import type { ClaimType } from '@/lib/core/claims/state'
import { wordingOf } from '@/lib/core/claims/wording'
import type { QueueRow, Stand } from '@/lib/core/queue/view'
import type { Closeness } from '@/lib/core/review/closeness'
import type { ClaimCounts } from '@/lib/server/claims/counts'
import { newestRevision, passagesSelect, toPassageViews } from '@/lib/server/claims/passage-view'
import { verdictInForce, verdictSelect } from '@/lib/server/claims/verdict-in-force'
import type { FrozenText } from '@/lib/server/documents/frozen-text'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'

/** What a row shows of the open round besides its progress; the spread is there from the reveal on. */
const standingSelect = (now: Date) =>
  ({
    where: { closedAt: null },
    select: {
      id: true,
      number: true,
      required: true,
      spread: true,
      assignments: {
        where: { releasedAt: null, submittedAt: null, leaseExpiresAt: { gt: now } },
        select: { memberId: true },
        orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
      },
    },
  }) satisfies Prisma.Claim$roundsArgs

export const queueSelect = (now: Date) =>
  ({
    id: true,
    number: true,
    statement: true,
    type: true,
    priority: true,
    dueOn: true,
    documentId: true,
    claimant: true,
    whySelected: true,
    document: { select: { title: true, publisher: true, revisions: newestRevision } },
    ...verdictSelect,
    passages: passagesSelect,
    rounds: standingSelect(now),
  }) satisfies Prisma.ClaimSelect

type QueueClaim = Prisma.ClaimGetPayload<{ select: ReturnType<typeof queueSelect> }>

/** At a glance: what is to be done about the claim next, and how its reviewers stand to each other. */
function standOf({ state, rounds: [round] }: QueueClaim): Stand | null {
  if (state === 'decided') return 'settled'
  if (state === 'in_review') return 'incomplete'
  return state === 'to_decide' ? ((round?.spread as Closeness | null | undefined) ?? null) : null
}

export function toQueueRow(
  claim: QueueClaim,
  listed: { since: Date; taken: boolean; assigned_by: string | null },
  texts: Map<string, FrozenText>,
  counts: ClaimCounts,
  viewer: { nameOf: NameOf; mayChase: boolean; viewerId: string; threadsOf: (claimId: string) => number },
): QueueRow {
  const { number, statement, state, priority, documentId, document, claimant, whySelected } = claim
  const passages = toPassageViews(claim.passages, texts, document.revisions[0]?.id)
  const [first] = passages
  const [round] = claim.rounds
  const holders = (round?.assignments ?? []).filter(({ memberId }) => memberId !== viewer.viewerId)
  const text = first && texts.get(first.revisionId)
  const context = text ? contextOf(text, first) : null
  return {
    claimId: claim.id,
    number,
    statement,
    type: claim.type as ClaimType,
    state,
    priority,
    documentId,
    documentHeadline: document.title,
    documentPublisher: document.publisher,
    round: round
      ? { number: round.number, required: round.required, submitted: counts.ratings(round.id) }
      : null,
    taken: listed.taken,
    assignedBy: listed.assigned_by === null ? null : viewer.nameOf(listed.assigned_by),
    // Who holds a slot after the reveal is no news, and would tell by whom a review without a name is not.
    holders:
      viewer.mayChase && state === 'in_review' ? holders.map(({ memberId }) => viewer.nameOf(memberId)) : [],
    dueOn: claim.dueOn,
    stand: standOf(claim),
    since: listed.since.toISOString(),
    verdict: verdictInForce(claim).verdict,
    context: context ? { before: context.before, exact: context.exact, after: context.after } : null,
    claimant,
    whySelected,
    evidenceCount: counts.evidence(claim.id),
    threads: viewer.threadsOf(claim.id),
    wording: wordingOf(passages),
  }
}
