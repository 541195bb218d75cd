import { beforeAll, describe, expect, it } from 'vitest'
import { toHex } from '@/lib/core/audit/hex'
import { sha256 } from '@/lib/core/audit/sha256'
import { type CommentDoc, mentionsIn } from '@/lib/core/comments/body'
import { mintMember } from '@/lib/server/auth-mint'
import { getClaim } from '@/lib/server/claims/queries'
import { db } from '@/lib/server/db'
import { givenArticle } from '@/seeds/factories/article'
import { givenClaims } from '@/seeds/factories/claims'
import { playSample } from '@/seeds/play'
import { sampleContent } from '@/seeds/sample-content'
import { sampleWorld } from '@/seeds/world'
import { givenNewsroom } from '@/tests/support/newsroom'

const day = new Date('2026-09-14T15:20:00Z')
let salts = 0
/** Salts that can be guessed, so that the whole log can be compared: for tests only. */
const countedSalt = () => {
  salts += 1
  return toHex(sha256(new TextEncoder().encode(`salt ${salts}`)))
}

/** Tables of the record and the noun their events name. */
const record: Record<string, string> = {
  app_user: 'account',
  workspace: 'workspace',
  policy: 'policy',
  member: 'member',
  document: 'document',
  revision: 'revision',
  sign_off: 'sign-off',
  claim: 'claim',
  passage: 'passage',
  set_aside: 'set-aside',
  claim_version: 'claim-version',
  source: 'source',
  evidence: 'evidence',
  round: 'round',
  review: 'review',
  decision: 'decision',
  publication: 'publication',
  comment: 'comment',
  proposed_change: 'proposed-change',
  conflict: 'conflict',
  placement: 'placement',
}

describe('the sample newsroom, played', () => {
  beforeAll(async () => {
    await playSample(sampleWorld(day, countedSalt))
  })

  it('has the people, workspaces, documents and claims of the content', async () => {
    expect(await db.user.count()).toBe(sampleContent.people.length)
    expect(await db.workspace.count()).toBe(sampleContent.workspaces.length)
    expect(await db.document.count()).toBe(sampleContent.documents.length)
    expect(await db.claim.count()).toBe(sampleContent.claims.length)
  })

  it('ends every claim as its content says', async () => {
    for (const { statement, ends } of sampleContent.claims) {
      const claim = await db.claim.findFirstOrThrow({
        where: { statement },
        select: { state: true, returnedReason: true, publications: { select: { id: true } } },
      })
      const { state, publications, returnedReason } = claim
      expect({ state, publications: publications.length, returned: returnedReason !== null }).toEqual({
        state: ends.state,
        publications: ends.publications,
        returned: ends.returned ?? false,
      })
    }
  })

  it('has something for a newcomer to see where people talk, propose, think again and are in time', async () => {
    const of = (statement: string) => ({ claim: { is: { statement: { startsWith: statement } } } })
    const threads = await db.comment.findMany({
      where: { replyToId: null },
      select: {
        body: true,
        passageId: true,
        resolvedAt: true,
        sealedRound: { select: { revealedAt: true } },
        replies: true,
      },
    })
    expect(threads).toHaveLength(sampleContent.threads.length)
    expect(threads.every(({ replies }) => replies.length > 0)).toBe(true)
    expect(threads.filter(({ resolvedAt }) => resolvedAt !== null)).toHaveLength(1)
    expect(threads.filter(({ passageId }) => passageId !== null)).toHaveLength(1)
    expect(threads.filter(({ sealedRound }) => sealedRound?.revealedAt === null)).toHaveLength(1)
    expect(threads.flatMap(({ body }) => mentionsIn(body as unknown as CommentDoc))).toHaveLength(3)
    const changes = await db.proposedChange.findMany({ orderBy: { proposedAt: 'asc' } })
    expect(changes.map(({ state }) => state)).toEqual(['accepted', 'rejected', 'open'])
    const again = await db.review.findMany({
      where: { version: 2 },
      select: { round: { select: { revealedAt: true } } },
    })
    expect(again.map(({ round }) => round.revealedAt !== null).sort()).toEqual([false, true])
    expect(await db.conflict.count({ where: { withdrawnAt: null } })).toBe(1)
    const due = await db.claim.findMany({ where: { dueOn: { not: null } }, orderBy: { dueOn: 'asc' } })
    expect(due.map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ['in_review', '2026-09-13'],
      ['in_review', '2026-09-17'],
    ])
    const [detached] = await db.placement.findMany({
      where: { passage: { is: of('A steep fall of hormones') } },
      include: { revision: true },
    })
    expect(detached).toMatchObject({ status: 'orphaned', revision: { number: 2 } })
    const lead = await db.member.findFirstOrThrow({
      where: { role: 'lead' },
      include: { workspace: true, user: true },
    })
    const actor = mintMember({
      workspaceId: lead.workspaceId,
      workspaceSlug: lead.workspace.slug,
      memberId: lead.id,
      userId: lead.userId,
      name: lead.user.name,
      role: 'lead',
      via: 'sample',
    })
    const published = await db.claim.findFirstOrThrow({
      where: { statement: 'Women produce more oxytocin than men.' },
    })
    expect((await getClaim(actor, published.id, day)).recheckDueSince).toMatch(/^2026-09-13T09:00/)
  })

  it('keeps the dissent on the claim the guide begins with', async () => {
    const decision = await db.decision.findFirstOrThrow({
      where: { claim: { statement: 'Women produce more oxytocin than men.' } },
      include: { round: { select: { reviews: { select: { id: true, ratingId: true } } } } },
    })
    const ratings = decision.round.reviews.map(({ ratingId }) => ratingId).sort()
    expect(ratings).toEqual(['mixed', 'unproven'])
    expect(decision.dissent).toEqual(
      decision.round.reviews.filter(({ ratingId }) => ratingId === 'unproven').map(({ id }) => id),
    )
  })

  it('writes logs without a gap, whose hours never run back', async () => {
    for (const { id, size } of await db.auditLog.findMany()) {
      const events = await db.event.findMany({
        where: { workspaceId: id },
        orderBy: { seq: 'asc' },
        select: { seq: true, at: true },
      })
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1))
      expect(events).toHaveLength(size)
      const instants = events.map(({ at }) => at.getTime())
      expect(instants).toEqual([...instants].sort((a, b) => a - b))
      expect(instants.at(-1) ?? 0).toBeLessThan(Date.parse('2026-09-14'))
    }
  })

  it.each(Object.entries(record))('has an event for every row of %s', async (table, noun) => {
    const rows = await db.$queryRawUnsafe<{ n: bigint; recorded: bigint }[]>(`
      SELECT count(*) AS n, count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM event WHERE subject_id = t.id AND subject_kind = '${noun}')) AS recorded
      FROM "${table}" t`)
    expect(rows[0]?.n).toBeGreaterThan(0n)
    expect(rows[0]?.recorded).toBe(rows[0]?.n)
  })

  it('marks the words that stand in the frozen text', async () => {
    const passages = await db.passage.findMany({ include: { revision: true } })
    for (const { revision, part, start, end, exact } of passages) {
      const text = { headline: revision.headline, deck: revision.deck, body: revision.text }[part]
      expect(text?.slice(start, end)).toBe(exact)
    }
  })

  it('gives the same ids on the same day, in the order in which they were made', () => {
    const [first, again] = [
      sampleWorld(day, countedSalt),
      sampleWorld(new Date('2026-09-14T01:00:00Z'), countedSalt),
    ]
    for (const world of [first, again]) world.goTo([3, '10:00'])
    const ids = Array.from({ length: 50 }, () => first.effects.newId())
    expect(Array.from({ length: 50 }, () => again.effects.newId())).toEqual(ids)
    expect([...ids].sort()).toEqual(ids)
  })

  it('goes into a database without people only', async () => {
    await expect(playSample(sampleWorld(day, countedSalt))).rejects.toThrow(
      'The sample stopped at making the account of Miriam Adler',
    )
  })
})

describe('volume', () => {
  it('brings claims of one long article as far as they are wanted', async () => {
    const room = await givenNewsroom({ Ama: 'owner', Isla: 'reviewer', Tomas: 'reviewer' })
    const [lead, ...reviewers] = ['Ama', 'Isla', 'Tomas'].map(room.member)
    if (lead === undefined) throw new Error('There is no lead.')
    const article = await givenArticle(lead, 90)
    const cast = { editor: lead, lead, reviewers }
    const claimIds = await givenClaims(cast, article, 12, 'published')
    const published = await db.claim.findMany({
      where: { id: { in: claimIds }, state: 'decided', publications: { some: { kind: 'first' } } },
      orderBy: { number: 'asc' },
    })
    expect(published.map(({ id }) => id)).toEqual(claimIds)
    expect(published.map(({ statement }) => statement)).toEqual(
      article.sentences.slice(0, 12).map((s) => s.exact),
    )
  })
})
