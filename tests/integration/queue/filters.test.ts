import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { attachEvidenceInput } from '@/lib/core/evidence/input'
import { type QueueFilter, readQueueQuery } from '@/lib/core/queue/filter'
import { keepListInput } from '@/lib/core/queue/saved'
import { type QueueList, queueLists } from '@/lib/core/queue/view'
import { rationaleOf } from '@/lib/core/review/rationale'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { attachEvidence } from '@/lib/server/evidence/commands'
import { keepList, removeList } from '@/lib/server/queue/commands'
import { countEach } from '@/lib/server/queue/count-each'
import { writeCursor } from '@/lib/server/queue/cursor'
import { allowedFilter } from '@/lib/server/queue/filters'
import { listPage, placeOf } from '@/lib/server/queue/listed'
import { countSavedLists, getQueue } from '@/lib/server/queue/queries'
import { submitReview, takeClaim } from '@/lib/server/reviews/commands'
import {
  givenDraft,
  givenNewsroom,
  givenOpenRound,
  granted,
  type Newsroom,
  review,
} from '@/tests/support/newsroom'

const today = new Date('2026-11-22T12:00:00Z')
let desk: Newsroom
let [lea, ines, petra]: MemberActor[] = []
const claims: Record<string, string> = {}

const who = (actor: MemberActor | undefined): MemberActor => {
  if (actor === undefined) throw new Error('The newsroom is not open yet')
  return actor
}

/** Facts that commands of other tests set: here only the reading is looked at. */
async function as(claimId: string, facts: { priority?: 'high' | 'low'; dueOn?: string; type?: string }) {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.claim.update({ where: { id: claimId }, data: facts })
  })
}

beforeAll(async () => {
  desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Aude: 'auditor' })
  ;[lea, ines, petra] = ['Lea', 'Ines', 'Petra'].map((name) => desk.member(name))
  const draft = await givenDraft(who(ines), 'Dopamine makes reunions gratifying.')
  const open = await givenOpenRound(who(lea))
  const [agreed, near, apart] = [
    await givenOpenRound(who(lea)),
    await givenOpenRound(who(lea)),
    await givenOpenRound(who(lea)),
  ]
  Object.assign(claims, {
    draft: draft.claimId,
    open: open.claimId,
    agreed: agreed.claimId,
    near: near.claimId,
    apart: apart.claimId,
  })
  await as(draft.claimId, { priority: 'high', type: 'quotation', dueOn: '2026-11-20' })
  await as(open.claimId, { dueOn: '2026-11-22' })
  await as(agreed.claimId, { priority: 'low', dueOn: '2026-11-25' })
  for (const [claim, first, second] of [
    [agreed, 'true', 'true'],
    [near, 'true', 'mostly-true'],
    [apart, 'true', 'false'],
  ] as const) {
    await review(who(ines), claim.claimId, first)
    await review(who(petra), claim.claimId, second)
  }
  const evidence = {
    claimId: draft.claimId,
    choice: { source: { kind: 'book', title: 'A book' } },
    citation: { used: true, stance: 'context', quote: 'As it says.' },
  }
  granted(await attachEvidence(who(ines), attachEvidenceInput.parse(evidence), live))
  // One slot of two is promised to Ines, who has not written yet.
  granted(await takeClaim(who(ines), { claimId: open.claimId }, { ...live, now: () => today }))
}, 60_000)

/** Names of the claims a list shows, in its order. */
async function shown(
  actor: MemberActor | undefined,
  list: QueueList,
  filter: QueueFilter = {},
  sort?: 'due',
) {
  const view = await getQueue(who(actor), { list, filter, ...(sort ? { sort } : {}) }, today)
  expect(view.found).toBe(view.rows.length)
  const nameOf = new Map(Object.entries(claims).map(([name, id]) => [id, name]))
  return view.rows.map(({ claimId }) => nameOf.get(claimId))
}

describe('filters', () => {
  it.each<[string, string[]]>([
    ['', ['apart', 'near', 'agreed', 'open', 'draft']],
    ['state=draft,in_review', ['open', 'draft']],
    ['priority=high', ['draft']],
    ['priority=high,low', ['agreed', 'draft']],
    ['type=quotation', ['draft']],
    ['due=overdue', ['draft']],
    ['due=today', ['open']],
    ['due=week', ['agreed', 'open']],
    ['due=none', ['apart', 'near']],
    ['spread=unanimous', ['agreed']],
    ['spread=near,split', ['apart', 'near']],
    ['scale=truth-5@1', ['apart', 'near', 'agreed', 'open']],
    ['scale=truth-5@2', []],
    ['source=book', ['draft']],
    ['source=interview', []],
    ['assignee=nobody', []],
    ['text=dopa+reun', ['draft']],
    ['text=oxytocin%27%29%3B', ['apart', 'near', 'agreed', 'open']],
    ['text=%21%21', []],
    ['text=gratifying+oxytocin', []],
    ['sort=due', ['draft', 'open', 'agreed', 'near', 'apart']],
    ['sort=oldest', ['draft', 'open', 'agreed', 'near', 'apart']],
    ['sort=priority', ['draft', 'open', 'near', 'apart', 'agreed']],
  ])('shows by %s: %j', async (text, expected) => {
    const { filter, sort, ignored } = readQueueQuery(new URLSearchParams(text))
    expect(ignored).toEqual([])
    const view = await getQueue(who(lea), { list: 'all', filter, sort }, today)
    const nameOf = new Map(Object.entries(claims).map(([name, id]) => [id, name]))
    expect(view.rows.map(({ claimId }) => nameOf.get(claimId))).toEqual(expected)
    expect(view.found).toBe(expected.length)
  })

  it('says who holds a claim to those who may see it, and to others only what is theirs', async () => {
    const { memberId } = who(ines)
    expect(await shown(lea, 'all', { assignee: memberId })).toEqual(['open'])
    expect(await shown(ines, 'all', { assignee: 'me' })).toEqual(['open'])
    expect(await shown(petra, 'all', { assignee: 'me' })).toEqual([])
    const asked = await getQueue(who(petra), { list: 'all', filter: { assignee: memberId } }, today)
    expect([asked.refused, asked.rows.length]).toEqual([['assignee'], 5])
    expect(asked.choices.members).toEqual([])
    const holders = async (actor: MemberActor | undefined) =>
      (await getQueue(who(actor), { list: 'all', filter: { state: ['in_review'] } }, today)).rows[0]?.holders
    expect([await holders(lea), await holders(petra)]).toEqual([['Ines'], []])
  })

  it('narrows every list, and sorts it', async () => {
    expect(await shown(lea, 'to-decide', { spread: ['near', 'unanimous'] }, 'due')).toEqual([
      'agreed',
      'near',
    ])
    expect(await shown(ines, 'submitted', { priority: ['low'] })).toEqual(['agreed'])
    expect(await shown(ines, 'to-do', { due: 'today' })).toEqual(['open'])
    expect(await shown(ines, 'drafts', { text: 'dopamine' })).toEqual(['draft'])
    expect(await shown(lea, 'returned', { text: 'dopamine' })).toEqual([])
  })

  it('tells by no filter what a sealed review says', async () => {
    const { roundId } = granted(await takeClaim(who(petra), { claimId: claims.open ?? '' }, live))
    const said = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'No.' }] }],
    }
    const book = {
      choice: {
        source: {
          confidential: false as const,
          kind: 'interview' as const,
          title: 'A talk',
          url: null,
          authors: null,
          container: null,
          publisher: null,
          issued: null,
          details: null,
          level: null,
        },
      },
      citation: { used: false as const, whyNotUsed: 'Vague.' },
    }
    const every = async () =>
      Promise.all(
        ['spread=unanimous', 'spread=near', 'spread=split', 'source=interview', 'scale=truth-5@1'].flatMap(
          (text) =>
            queueLists.map((list) => shown(lea, list, readQueueQuery(new URLSearchParams(text)).filter)),
        ),
      )
    const before = await every()
    const input = {
      roundId,
      ratingId: 'false',
      confidence: 'low' as const,
      rationale: said,
      evidence: [book],
    }
    granted(await submitReview(who(petra), input, live))
    expect(await every()).toEqual(before)
  })
})

describe('pages', () => {
  it.each(['list', 'document', 'priority', 'due', 'newest', 'oldest'] as const)(
    'of the order %s lose and repeat nothing',
    async (sort) => {
      const asked = { list: 'all', sort } as const
      const whole = (await getQueue(who(lea), asked, today)).rows.map(({ claimId }) => claimId)
      const rows = await listPage({ actor: who(lea), now: today }, { ...asked, filter: {} })
      for (const [index, row] of rows.entries()) {
        const rest = await getQueue(who(lea), { ...asked, cursor: writeCursor(placeOf(row)) }, today)
        expect(rest.rows.map(({ claimId }) => claimId)).toEqual(whole.slice(index + 1))
      }
    },
  )

  it('start at the top when the cursor is of another order, or none', async () => {
    const other = Buffer.from(JSON.stringify(['x'])).toString('base64url')
    for (const cursor of [other, 'nonsense', '']) {
      const { rows } = await getQueue(who(lea), { list: 'all', sort: 'due', cursor }, today)
      expect(rows).toHaveLength(5)
    }
  })
})

describe('kept lists', () => {
  const input = (name: string, query: string, shared = false) => keepListInput.parse({ name, query, shared })

  it('are one’s own, or the desk’s when a lead made them', async () => {
    const own = granted(
      await keepList(who(ines), input('Urgent quotes', 'list=all&type=quotation&x=1'), live),
    )
    const desks = granted(await keepList(who(lea), input('Split', 'list=to-decide&spread=split', true), live))
    expect(await keepList(who(ines), input('Split', '', true), live)).toMatchObject({
      refusal: { code: 'list.may-not-share' },
    })
    const savedOf = async (actor: MemberActor | undefined) =>
      (await getQueue(who(actor), { list: 'to-do' }, today)).saved
    expect(await savedOf(ines)).toEqual([
      { id: desks.id, name: 'Split', query: 'list=to-decide&spread=split', shared: true, mayRemove: false },
      { id: own.id, name: 'Urgent quotes', query: 'list=all&type=quotation', shared: false, mayRemove: true },
    ])
    expect((await savedOf(petra)).map(({ name }) => name)).toEqual(['Split'])
    expect(await removeList(who(petra), { id: own.id }, live)).toMatchObject({
      refusal: { code: 'not.found' },
    })
    expect(await removeList(who(ines), { id: desks.id }, live)).toMatchObject({
      refusal: { code: 'list.may-not-share' },
    })
    // As many as its page shows to whoever looks.
    expect(await countSavedLists(who(ines), today)).toEqual({ [desks.id]: 0, [own.id]: 1 })
    expect(await countSavedLists(who(lea), today)).toEqual({ [desks.id]: 1 })
    expect(await countSavedLists(who(petra), today)).toEqual({ [desks.id]: 0 })
    granted(await removeList(who(ines), { id: own.id }, live))
    granted(await removeList(who(lea), { id: desks.id }, live))
    expect(await savedOf(ines)).toEqual([])
  })

  it('hold as many claims as their pages find, for every list, filter and role, in one statement', async () => {
    const asks = [
      '',
      'state=in_review',
      'priority=high,low',
      'type=quotation',
      'assignee=me',
      'assignee=nobody',
      `assignee=${who(ines).memberId}`,
      'due=overdue',
      'due=week',
      'due=none',
      'due=recheck',
      'spread=near,split',
      'scale=truth-5@1',
      'source=book',
      'text=%231',
      'text=dopamine',
      `document=${(await db.document.findFirstOrThrow({ where: { workspaceId: desk.workspaceId } })).id}`,
    ]
    const wanted = queueLists.flatMap((list) =>
      asks.map((text) => ({ list, filter: readQueueQuery(new URLSearchParams(text)).filter })),
    )
    for (const name of ['Lea', 'Ines', 'Petra', 'Aude']) {
      const actor = desk.member(name)
      const allowed = wanted.map(({ list, filter }) => ({
        list,
        filter: allowedFilter(actor, filter).filter,
      }))
      const statement = vi.spyOn(pg.Client.prototype, 'query')
      const counts = await countEach({ actor, now: today }, allowed)
      expect(statement).toHaveBeenCalledTimes(1)
      statement.mockRestore()
      const found = []
      for (const { list, filter } of wanted)
        found.push((await getQueue(actor, { list, filter }, today)).found)
      expect(counts, name).toEqual(found)
      expect(Math.max(...counts), name).toBeGreaterThan(3)
    }
  }, 60_000)

  it('do not tell that somebody answered: a sealed review changes no number of anybody else’s', async () => {
    const { claimId } = await givenOpenRound(who(lea))
    const counts = () =>
      Promise.all(
        ['Lea', 'Petra', 'Aude'].map((name) =>
          countEach(
            { actor: desk.member(name), now: new Date() },
            queueLists.flatMap((list) =>
              ['', 'spread=near', 'source=book', 'state=in_review'].map((text) => ({
                list,
                filter: readQueueQuery(new URLSearchParams(text)).filter,
              })),
            ),
          ),
        ),
      )
    granted(await takeClaim(who(ines), { claimId }, live))
    const before = await counts()
    const { roundId } = await db.openSlots.findFirstOrThrow({ where: { claimId } })
    const source = { kind: 'book' as const, title: 'A sealed book' }
    const evidence = attachEvidenceInput.parse({
      claimId,
      choice: { source },
      citation: { used: true, stance: 'context', quote: 'Sealed.' },
    })
    const said = { roundId, ratingId: 'false', confidence: 'low' as const, rationale: rationaleOf('No.') }
    const { choice, citation } = evidence
    granted(await submitReview(who(ines), { ...said, evidence: [{ choice, citation }] }, live))
    const after = await counts()
    // But for "assigned to nobody", which only those may ask who see anyway who has answered.
    expect(after).toEqual(before)
  })
})
