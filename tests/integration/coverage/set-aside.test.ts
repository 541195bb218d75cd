import { expect, it } from 'vitest'
import { visitor } from '@/lib/server/auth-mint'
import { liftSetAside, setAside } from '@/lib/server/coverage/commands'
import { listSetAsides } from '@/lib/server/coverage/queries'
import { db } from '@/lib/server/db'
import { signOffDocument } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'
import { revisedTo } from '@/tests/support/revised'

const opening = 'Start with oxytocin, a hormone of the pituitary gland.'
const rest = 'The rest follows from there, as it always does in stories of this kind.'

async function given() {
  const desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead', Rob: 'reviewer', Ada: 'auditor' })
  const { documentId, revisionId } = await givenDraft(desk.member('Rob'))
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } })
  const wordsOf = (exact: string, start = text.indexOf(exact)) => ({
    revisionId,
    part: 'body' as const,
    start,
    end: start + exact.length,
    exact,
  })
  const input = (...exact: string[]) => ({
    documentId,
    words: exact.map((one) => wordsOf(one)),
    why: 'opinion' as const,
    note: null,
  })
  return { desk, rob: desk.member('Rob'), lea: desk.member('Lea'), documentId, revisionId, wordsOf, input }
}

const verbs = async (workspaceId: string, from: number) =>
  (
    await db.event.findMany({
      where: { workspaceId, seq: { gt: from } },
      orderBy: { seq: 'asc' },
      select: { verb: true, subjectId: true },
    })
  ).map(({ verb, subjectId }) => `${verb} ${subjectId}`)

const sizeOf = async (workspaceId: string) =>
  (await db.auditLog.findUniqueOrThrow({ where: { id: workspaceId } })).size

it('refuses visitors and auditors both acts', async () => {
  const { desk, rob, documentId, input } = await given()
  const { setAsideIds } = granted(await setAside(rob, input(rest), live))
  const nobody = visitor() as unknown as typeof rob
  for (const [actor, code] of [
    [nobody, 'not.found'],
    [desk.member('Ada'), 'coverage.may-not-set-aside'],
  ] as const) {
    expect(await setAside(actor, input(opening), live)).toMatchObject({ refusal: { code } })
    expect(await liftSetAside(actor, { documentId, setAsideIds }, live)).toMatchObject({ refusal: { code } })
  }
  expect(await db.setAside.count({ where: { documentId, liftedAt: null } })).toBe(1)
})

it('sets several stretches aside at once, an event for each, and lists them with reason and name', async () => {
  const { rob, documentId, revisionId, wordsOf } = await given()
  const before = await sizeOf(rob.workspaceId)
  const words = [wordsOf(rest), wordsOf(opening)]
  const { setAsideIds } = granted(
    await setAside(rob, { documentId, words, why: 'vague', note: 'Says nothing.' }, live),
  )
  expect(await verbs(rob.workspaceId, before)).toEqual(setAsideIds.map((id) => `setAside.made ${id}`))
  const listed = await listSetAsides(rob, { documentId, revisionId })
  expect(listed).toMatchObject([
    { exact: opening, start: 0, why: 'vague', note: 'Says nothing.', byName: 'Rob' },
    { exact: rest, why: 'vague', note: 'Says nothing.', byName: 'Rob' },
  ])
})

it('takes words up again, with an event, and only once', async () => {
  const { rob, lea, documentId, revisionId, input } = await given()
  const { setAsideIds } = granted(await setAside(rob, input(opening, rest), live))
  const [first = '', second] = setAsideIds
  const before = await sizeOf(rob.workspaceId)
  expect(granted(await liftSetAside(lea, { documentId, setAsideIds: [first] }, live))).toEqual({ lifted: 1 })
  expect(await verbs(rob.workspaceId, before)).toEqual([`setAside.lifted ${first}`])
  expect(await listSetAsides(rob, { documentId, revisionId })).toMatchObject([{ id: second }])
  expect(await liftSetAside(rob, { documentId, setAsideIds }, live)).toMatchObject({
    refusal: { code: 'coverage.not-set-aside' },
  })
  expect(await listSetAsides(rob, { documentId, revisionId })).toHaveLength(1)
})

it('refuses words that do not stand in the frozen text, and then sets nothing aside', async () => {
  const { rob, documentId, wordsOf, input } = await given()
  const words = [wordsOf(opening), wordsOf(rest, 3)]
  expect(await setAside(rob, { ...input(), words }, live)).toMatchObject({
    refusal: { code: 'passage.words-differ' },
  })
  expect(await db.setAside.count({ where: { documentId } })).toBe(0)
})

it('does not set the same words aside twice, not even when two people do it at once', async () => {
  const { rob, lea, documentId, input } = await given()
  const outcomes = await Promise.all([
    setAside(rob, input(opening), live),
    setAside(lea, input(opening), live),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'coverage.already-set-aside' } })
  const { setAsideIds } = granted(await setAside(lea, input(opening, rest), live))
  expect(setAsideIds).toHaveLength(1)
  expect(await db.setAside.count({ where: { documentId, liftedAt: null } })).toBe(2)
})

it('reopens a document that was signed off, both ways', async () => {
  const { rob, lea, documentId, input } = await given()
  const signedOff = async () =>
    (await db.document.findUniqueOrThrow({ where: { id: documentId } })).signedOffId
  const signOff = async () => granted(await signOffDocument(lea, { documentId, conclusion: 'Sound.' }, live))
  await signOff()
  const { setAsideIds } = granted(await setAside(rob, input(opening), live))
  expect(await signedOff()).toBeNull()
  await signOff()
  granted(await liftSetAside(rob, { documentId, setAsideIds }, live))
  expect(await signedOff()).toBeNull()
})

it('refuses both acts on an older text', async () => {
  const { rob, documentId, input } = await given()
  const { setAsideIds } = granted(await setAside(rob, input(opening), live))
  const text = `${opening}\n\nSomething else now stands here.`
  granted(await revisedTo(rob, documentId, text))
  expect(await setAside(rob, input(rest), live)).toMatchObject({ refusal: { code: 'coverage.old-revision' } })
  expect(await liftSetAside(rob, { documentId, setAsideIds }, live)).toMatchObject({
    refusal: { code: 'coverage.old-revision' },
  })
})

it('shows another workspace nothing', async () => {
  const { rob, documentId, revisionId, input } = await given()
  granted(await setAside(rob, input(opening), live))
  const other = (await givenNewsroom({ Zoe: 'owner' })).member('Zoe')
  expect(await listSetAsides(other, { documentId, revisionId })).toEqual([])
  expect(await setAside(other, input(rest), live)).toMatchObject({ refusal: { code: 'document.not-found' } })
})
