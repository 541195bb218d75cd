import { expect, it } from 'vitest'
import { ok } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { choosePlace } from '@/lib/server/claims/choose-place'
import { markPassage } from '@/lib/server/claims/commands'
import { db } from '@/lib/server/db'
import { signOffDocument } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'
import { revisedTo } from '@/tests/support/revised'

const opening = 'Start with oxytocin, a hormone of the pituitary gland.'
const claimed = 'Women produce more oxytocin than men, the story goes.'
const rest = 'The rest follows from there, as it always does in stories of this kind.'

const standing = (passageId?: string) =>
  db.placement.findMany({ where: { passageId }, orderBy: [{ placedAt: 'asc' }, { number: 'asc' }] })

async function given() {
  const desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead', Rob: 'reviewer', Ada: 'auditor' })
  const draft = await givenDraft(desk.member('Rob'))
  const passage = await db.passage.findFirstOrThrow({ where: { claimId: draft.claimId } })
  return { desk, rob: desk.member('Rob'), draft, passage }
}

it('refuses an auditor, and a document of another workspace', async () => {
  const { desk, draft } = await given()
  expect(await revisedTo(desk.member('Ada'), draft.documentId, 'Other words.')).toMatchObject({ ok: false })
  const other = (await givenNewsroom({ Zoe: 'owner' })).member('Zoe')
  expect(await revisedTo(other, draft.documentId, 'Other words.')).toMatchObject({
    refusal: { code: 'document.not-found' },
  })
})

it('makes no revision of the same text', async () => {
  const { rob, draft } = await given()
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: draft.revisionId } })
  const before = await db.event.count()
  expect(granted(await revisedTo(rob, draft.documentId, text))).toEqual({
    changed: false,
    revisionId: draft.revisionId,
    number: 1,
  })
  expect(await db.event.count()).toBe(before)
})

it('carries over what still stands, and takes new words only from the new text', async () => {
  const { rob, draft, passage } = await given()
  const text = `A new first paragraph.\n\n${opening} ${claimed}\n\n${rest}`
  const revised = granted(await revisedTo(rob, draft.documentId, text))
  expect(revised).toMatchObject({ changed: true, number: 2, carried: 1, detached: 0 })
  const [placement] = await standing(passage.id)
  const start = text.indexOf(passage.exact)
  expect(placement).toMatchObject({ status: 'moved', part: 'body', start, exact: passage.exact })
  const old = await markPassage(
    rob,
    { claimId: draft.claimId, passage: { ...draft.passage, start: 0, end: 5, exact: 'Start' } },
    live,
  )
  expect(old).toMatchObject({ refusal: { code: 'passage.old-revision' } })
})

it.each([
  ['a changed figure or word', claimed.replace('more', 'less'), 'changed'],
  ['an inserted “not”', claimed.replace('produce', 'do not produce'), 'changed'],
  ['a deleted sentence', '', 'orphaned'],
])('leaves %s to a person, whose choice is kept beside the search', async (_, sentence, status) => {
  const { desk, rob, draft, passage } = await given()
  const text = `${opening} ${sentence}\n\n${rest}`
  const { revisionId } = granted(await revisedTo(rob, draft.documentId, text))
  expect(await standing(passage.id)).toMatchObject([{ status, part: null, start: null }])

  const choice = { claimId: draft.claimId, passageId: passage.id, revisionId }
  const words = { part: 'body' as const, start: 0, end: 5, exact: 'Start' }
  expect(await choosePlace(desk.member('Ada'), { ...choice, words }, live)).toMatchObject({ ok: false })
  expect(await choosePlace(rob, { ...choice, words: { ...words, exact: 'Begin' } }, live)).toMatchObject({
    refusal: { code: 'passage.words-differ' },
  })
  granted(await choosePlace(rob, { ...choice, words }, live))
  granted(await choosePlace(rob, { ...choice, words: null }, live))
  expect((await standing(passage.id)).map((row) => row.status)).toEqual([status, 'chosen', 'lost'])
  const events = await db.event.findMany({
    where: { subjectKind: 'placement', workspaceId: desk.workspaceId },
  })
  expect(events.map((event) => event.verb).sort()).toEqual([
    'placement.chosen',
    'placement.chosen',
    'placement.found',
  ])
})

it('looks on from where the words last stood, not from where they first did', async () => {
  const { rob, draft, passage } = await given()
  const one = granted(
    await revisedTo(rob, draft.documentId, `${opening} ${claimed.replace('more', 'less')}\n\n${rest}`),
  )
  const now = claimed.replace('more', 'less').replace(', the story goes.', '')
  const start = opening.length + 1
  const words = { part: 'body' as const, start, end: start + now.length, exact: now }
  granted(
    await choosePlace(
      rob,
      { claimId: draft.claimId, passageId: passage.id, revisionId: one.revisionId, words },
      live,
    ),
  )
  const text = `Said first.\n\n${opening} ${claimed.replace('more', 'less')}\n\n${rest}`
  granted(await revisedTo(rob, draft.documentId, text))
  expect((await standing(passage.id)).at(-1)).toMatchObject({ status: 'moved', exact: now })
})

it('reopens a signed-off document', async () => {
  const { desk, rob, draft } = await given()
  const lea = desk.member('Lea')
  granted(await signOffDocument(lea, { documentId: draft.documentId, conclusion: 'Sound.' }, live))
  granted(await revisedTo(rob, draft.documentId, `${opening} ${claimed} And more.\n\n${rest}`))
  const document = await db.document.findUniqueOrThrow({ where: { id: draft.documentId } })
  expect(document.signedOffId).toBeNull()
})

it('carries what was set aside where its words still stand, and only there', async () => {
  const { rob, draft } = await given()
  const { documentId, revisionId } = draft
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } })
  for (const exact of [opening, rest]) {
    const start = text.indexOf(exact)
    const place = { part: 'body' as const, start, end: start + exact.length, exact }
    const facts = { documentId, revisionId, ...place, why: 'opinion' as const, note: null }
    const id = live.newId()
    granted(
      await recorded(rob, rob.workspaceId, live, async (tx, log, now) => {
        const row = { id, workspaceId: rob.workspaceId, ...facts, createdById: rob.memberId, createdAt: now }
        await tx.setAside.create({ data: row })
        log.add('setAside.made', id, { setAside: { after: facts }, carriedFrom: { after: null } })
        return ok({})
      }),
    )
  }
  const revised = granted(await revisedTo(rob, documentId, `${claimed}\n\nNew: ${opening}`))
  const carried = await db.setAside.findMany({ where: { revisionId: revised.revisionId } })
  expect(carried.map(({ exact, why }) => [exact, why])).toEqual([[opening, 'opinion']])
})

it('lets a mark and a new revision at the same moment see each other', async () => {
  const { rob, draft } = await given()
  for (let n = 0; n < 8; n += 1) {
    const newest = await db.revision.findFirstOrThrow({
      where: { documentId: draft.documentId },
      orderBy: { number: 'desc' },
    })
    const start = newest.text.indexOf('rest')
    const exact = 'rest follows from there'.slice(0, 4 + n)
    const passage = { revisionId: newest.id, part: 'body' as const, start, end: start + exact.length, exact }
    await Promise.all([
      markPassage(rob, { claimId: draft.claimId, passage }, live),
      revisedTo(rob, draft.documentId, `Take ${n}.\n\n${opening} ${claimed}\n\n${rest}`),
    ])
  }
  const last = await db.revision.findFirstOrThrow({
    where: { documentId: draft.documentId },
    orderBy: { number: 'desc' },
  })
  const passages = await db.passage.findMany({
    where: { claimId: draft.claimId, removedAt: null },
    include: { placements: { where: { revisionId: last.id } } },
  })
  for (const passage of passages) {
    expect(passage.revisionId === last.id || passage.placements.length === 1).toBe(true)
  }
})

it('waits for nobody’s connection while it holds its own', async () => {
  const desk = await givenNewsroom({ Rob: 'reviewer' })
  const rob = desk.member('Rob')
  const drafts = await Promise.all(Array.from({ length: 16 }, () => givenDraft(rob)))
  const revised = await Promise.all(
    drafts.map(({ documentId }) => revisedTo(rob, documentId, `First.\n\n${opening} ${claimed}\n\n${rest}`)),
  )
  for (const one of revised) expect(one).toMatchObject({ ok: true, value: { changed: true, carried: 1 } })
})
