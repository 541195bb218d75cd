import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { visitor } from '@/lib/server/auth-mint'
import { markPassage } from '@/lib/server/claims/commands'
import { restoreClaim, submitClaim, withdrawClaim } from '@/lib/server/claims/life'
import { getClaim } from '@/lib/server/claims/queries'
import { remarkPassages } from '@/lib/server/claims/remark'
import { db } from '@/lib/server/db'
import { signOffDocument } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'
import { draftBeside, wordsOf } from '@/tests/support/passages'

const people = { Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Aude: 'auditor' } as const

/** Everything the record says about the passages of a document and its log. */
async function recordOf(documentId: string) {
  const passages = await db.passage.findMany({ where: { claim: { documentId } }, orderBy: { id: 'asc' } })
  return { passages, events: await db.event.count() }
}
const standing = (claimId: string) =>
  db.passage.findMany({ where: { claimId, removedAt: null }, orderBy: { start: 'asc' } })
const verbsOf = async (ids: string[]) =>
  (await db.event.findMany({ where: { subjectId: { in: ids } }, orderBy: { seq: 'asc' } })).map(
    ({ verb }) => verb,
  )

it('refuses a visitor and an auditor, and nothing is done', async () => {
  const desk = await givenNewsroom(people)
  const { claimId, documentId, passage } = await givenDraft(desk.member('Ines'))
  const [row] = await standing(claimId)
  const shorter = wordsOf(passage, 'Women produce more oxytocin')
  const input = { documentId, claims: [{ claimId, off: [row?.id ?? ''], on: [shorter] }] }
  const before = await recordOf(documentId)
  const nobody = visitor() as unknown as MemberActor
  expect(await remarkPassages(nobody, input, live)).toMatchObject({ ok: false })
  expect(await remarkPassages(desk.member('Aude'), input, live)).toMatchObject({
    ok: false,
    refusal: { code: 'claim.may-not-change' },
  })
  expect(await recordOf(documentId)).toEqual(before)
})

it('moves an edge: one passage goes, one comes, each with its event', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const { claimId, documentId, passage } = await givenDraft(ines)
  granted(await signOffDocument(desk.member('Lea'), { documentId, conclusion: 'Nothing yet.' }, live))
  const [old] = await standing(claimId)
  const on = [wordsOf(passage, 'Women produce more oxytocin than men, the story goes')]
  const off = [old?.id ?? '']
  const done = granted(await remarkPassages(ines, { documentId, claims: [{ claimId, off, on }] }, live))
  const marked = done.claims[0]?.marked ?? []
  expect(marked).toHaveLength(1)
  expect(await standing(claimId)).toMatchObject([{ id: marked[0], exact: on[0]?.exact }])
  expect(await verbsOf(off)).toEqual(['passage.marked', 'passage.unmarked'])
  expect(await verbsOf(marked)).toEqual(['passage.marked'])
  const document = await db.document.findUniqueOrThrow({ where: { id: documentId } })
  expect(document.signedOffId, 'what was signed is not what now stands').toBeNull()
})

it('gives a passage to another draft in one step', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const first = await givenDraft(ines)
  const rest = wordsOf(first.passage, 'The rest follows from there')
  const { passageId } = granted(await markPassage(ines, { claimId: first.claimId, passage: rest }, live))
  const second = await draftBeside(ines, first, 'a hormone of the pituitary gland')
  const claims = [
    { claimId: first.claimId, off: [passageId], on: [] },
    { claimId: second.claimId, off: [], on: [rest] },
  ]
  granted(await remarkPassages(ines, { documentId: first.documentId, claims }, live))
  expect((await standing(first.claimId)).map(({ exact }) => exact)).toEqual([first.passage.exact])
  expect((await standing(second.claimId)).map(({ exact }) => exact)).toContain(rest.exact)
})

it('does all or nothing: a refusal for one claim leaves the other as it was', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const first = await givenDraft(ines)
  const second = await draftBeside(ines, first, 'a hormone of the pituitary gland')
  const [one] = await standing(first.claimId)
  const [two] = await standing(second.claimId)
  const { documentId } = first
  const before = await recordOf(documentId)
  const refusals: [string, Parameters<typeof remarkPassages>[1]['claims']][] = [
    [
      'passage.last',
      [
        { claimId: first.claimId, off: [one?.id ?? ''], on: [wordsOf(first.passage, 'Women produce')] },
        { claimId: second.claimId, off: [two?.id ?? ''], on: [] },
      ],
    ],
    [
      'passage.changed-meanwhile',
      [
        { claimId: first.claimId, off: [], on: [wordsOf(first.passage, 'Women produce')] },
        { claimId: second.claimId, off: [one?.id ?? ''], on: [] },
      ],
    ],
    ['passage.already-marked', [{ claimId: first.claimId, off: [], on: [first.passage] }]],
    [
      'passage.already-marked',
      [
        {
          claimId: first.claimId,
          off: [],
          on: [wordsOf(first.passage, 'the story'), wordsOf(first.passage, 'the story')],
        },
      ],
    ],
    [
      'passage.words-differ',
      [
        {
          claimId: first.claimId,
          off: [one?.id ?? ''],
          on: [{ ...first.passage, start: first.passage.start + 1 }],
        },
      ],
    ],
    ['claim.changed-meanwhile', [{ claimId: first.claimId, edition: 7, off: [], on: [] }]],
  ]
  for (const [code, claims] of refusals) {
    expect(await remarkPassages(ines, { documentId, claims }, live)).toMatchObject({
      ok: false,
      refusal: { code },
    })
  }
  const elsewhere = await givenDraft(ines, 'Elsewhere.')
  const other = [{ claimId: elsewhere.claimId, off: [], on: [wordsOf(first.passage, 'the story')] }]
  expect(await remarkPassages(ines, { documentId, claims: other }, live)).toMatchObject({
    refusal: { code: 'claim.not-here' },
  })
  expect((await recordOf(documentId)).passages).toEqual(before.passages)
  granted(await submitClaim(ines, { claimId: second.claimId, edition: 1 }, live))
  const late = [
    { claimId: first.claimId, off: [], on: [wordsOf(first.passage, 'the story')] },
    { claimId: second.claimId, off: [], on: [wordsOf(first.passage, 'the story')] },
  ]
  const refused = await remarkPassages(ines, { documentId, claims: late }, live)
  expect(refused).toMatchObject({
    refusal: { message: 'Claim 2 is under review: its words do not change. A lead can return it.' },
  })
  expect((await recordOf(documentId)).passages).toEqual(before.passages)
})

it('lets the author take back a draft and bring it again, until it goes to review or somebody changes it', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const { claimId } = await givenDraft(ines)
  expect((await getClaim(ines, claimId)).may).toMatchObject({ withdraw: true })
  expect((await getClaim(desk.member('Petra'), claimId)).may).toMatchObject({ withdraw: false })
  const reason = 'Undone right after drafting.'
  expect(await withdrawClaim(desk.member('Petra'), { claimId, reason }, live)).toMatchObject({ ok: false })
  expect(await withdrawClaim(ines, { claimId, reason, edition: 9 }, live)).toMatchObject({
    refusal: { code: 'claim.changed-meanwhile' },
  })
  const gone = granted(await withdrawClaim(ines, { claimId, reason, edition: 1 }, live))
  expect(gone).toEqual({ state: 'withdrawn', edition: 2 })
  expect(await restoreClaim(desk.member('Petra'), { claimId, reason }, live)).toMatchObject({ ok: false })
  const back = granted(await restoreClaim(ines, { claimId, reason: 'Redone.', edition: 2 }, live))
  expect(back).toEqual({ state: 'draft', edition: 3 })
  granted(await submitClaim(ines, { claimId, edition: 3 }, live))
  expect(await withdrawClaim(ines, { claimId, reason }, live)).toMatchObject({
    refusal: { code: 'claim.may-not-withdraw' },
  })
})
