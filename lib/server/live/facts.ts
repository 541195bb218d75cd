import type { LiveFact } from '@/lib/core/live/signal'
import { aboutSubjects } from '@/lib/server/audit/subjects'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { namelessChanges, openContents } from '@/lib/server/reviews/visible'

interface EventRow {
  seq: number
  verb: string
  subjectKind: string
  subjectId: string
  /** RFC 8785 text of the logged actor; null where it was erased, or has no name yet. */
  actor: string | null
}

/**
 * Events of a log after a number, in order, as facts for signals. Reads who did it and what it is about; of sealed rows
 * only who may read them.
 *
 * @param after the number of the last event that is known already
 * @param upTo the last one wanted
 * @returns at most `most` facts; the last one's `seq` says how far the reading came
 */
export async function readFacts(
  workspaceId: string,
  after: number,
  upTo: number,
  most: number,
): Promise<LiveFact[]> {
  const events = await db.$queryRaw<EventRow[]>`
    SELECT e.seq, e.verb, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
           (SELECT c.value FROM event_content c WHERE c.workspace_id = e.workspace_id AND c.seq = e.seq
            AND c.name = 'actor' AND ${openContents()} AND ${namelessChanges()}) AS actor
    FROM event e
    WHERE e.workspace_id = ${workspaceId}::uuid AND e.seq > ${after} AND e.seq <= ${upTo}
    ORDER BY e.seq LIMIT ${most}`
  if (events.length === 0) return []
  const [aboutOf, sealOf, unseatsOf] = await Promise.all([
    aboutSubjects(
      workspaceId,
      events.map(({ subjectId }) => subjectId),
    ),
    sealsOf(workspaceId, events),
    unseatedBy(workspaceId, events),
  ])
  // After the rows were read: whatever a page read later has seen them.
  const readAt = Date.now()
  return events.map(({ seq, verb, subjectId, actor }) => {
    const { claimId, claimNumber, documentId } = aboutOf(subjectId)
    const sealed = sealOf(subjectId)
    return {
      workspaceId,
      seq,
      verb,
      subjectId,
      by: actor === null ? null : byOf(actor),
      claimId,
      claimNumber,
      documentId,
      sealed,
      unseats: unseatsOf(seq),
      readAt,
    }
  })
}

/** Whose slots these events took, by their numbers: each person is told of themselves, which they may always know. */
async function unseatedBy(
  workspaceId: string,
  events: readonly EventRow[],
): Promise<(seq: number) => string[]> {
  const of = (verb: string) => events.filter((one) => one.verb === verb)
  const [back, conflicts] = [of('claim.unassigned'), of('conflict.declared')]
  if (back.length + conflicts.length === 0) return () => []
  const rows = await db.$queryRaw<{ seq: number; memberId: string }[]>(Prisma.sql`
    SELECT c.seq, m.id AS "memberId"
    FROM event_content c, jsonb_array_elements_text(c.value::jsonb -> 'before') AS m (id)
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.seq = ANY(${back.map(({ seq }) => seq)}::int[])
      AND c.name = 'memberIds'
    UNION ALL
    SELECT e.seq, k.member_id::text FROM conflict k JOIN event e ON e.subject_id = k.id
    WHERE e.workspace_id = ${workspaceId}::uuid AND e.seq = ANY(${conflicts.map(({ seq }) => seq)}::int[])`)
  return (seq) => rows.filter((row) => row.seq === seq).map(({ memberId }) => memberId)
}

function byOf(actor: string): LiveFact['by'] {
  const { kind, id, name } = JSON.parse(actor) as { kind: string; id: string | null; name: string | null }
  return kind === 'member' && id !== null ? { memberId: id, name: name ?? '' } : null
}

/** Who may read the comments and proposed changes among these that are sealed: what `visible.ts` says of their rows. */
async function sealsOf(
  workspaceId: string,
  events: readonly EventRow[],
): Promise<(subjectId: string) => LiveFact['sealed']> {
  const of = (kind: string) =>
    events.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)
  const [comments, changes, evidence] = [of('comment'), of('proposed-change'), of('evidence')]
  if (comments.length + changes.length + evidence.length === 0) return () => null
  const rows = await db.$queryRaw<{ id: string; leads: boolean; readers: string[] }[]>(Prisma.sql`
    SELECT m.id, true AS leads, array_remove(ARRAY[m.author_id, t.author_id], NULL) AS readers
    FROM comment m LEFT JOIN comment t ON t.id = m.reply_to_id
    JOIN round r ON r.id = m.sealed_round_id AND r.revealed_at IS NULL
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.id = ANY(${comments}::uuid[])
    UNION ALL
    SELECT p.id, false, ARRAY[p.proposed_by_id]
    FROM proposed_change p JOIN round r ON r.id = p.sealed_round_id AND r.revealed_at IS NULL
    WHERE p.workspace_id = ${workspaceId}::uuid AND p.id = ANY(${changes}::uuid[])
    UNION ALL
    -- Evidence of reviews becomes rows by whoever was the last to submit: the reveal tells it, and not who that was.
    SELECT e.id, false, ARRAY[]::uuid[]
    FROM evidence e
    WHERE e.workspace_id = ${workspaceId}::uuid AND e.id = ANY(${evidence}::uuid[]) AND e.review_id IS NOT NULL`)
  const found = new Map(rows.map(({ id, leads, readers }) => [id, { leads, memberIds: readers }]))
  return (subjectId) => found.get(subjectId) ?? null
}
