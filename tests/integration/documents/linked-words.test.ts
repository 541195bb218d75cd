import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { choosePlace } from '@/lib/server/claims/choose-place'
import { db } from '@/lib/server/db'
import { findLinkedWords } from '@/lib/server/documents/linked-words'
import { live } from '@/lib/server/effects'
import { NotFound } from '@/lib/server/not-found'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'
import { revisedTo } from '@/tests/support/revised'

const note = 'A note from the archive stands before it all now.\n\n'

async function given() {
  const desk = await givenNewsroom({ Olga: 'owner', Rob: 'reviewer', Ada: 'auditor' })
  const rob = desk.member('Rob')
  const draft = await givenDraft(rob)
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: draft.revisionId } })
  const passage = await db.passage.findFirstOrThrow({ where: { claimId: draft.claimId } })
  return { desk, rob, draft, text, passage }
}

const changedTo = async (actor: MemberActor, documentId: string, text: string) =>
  granted(await revisedTo(actor, documentId, text))

const inBody = (start: number, end: number, revision = 1) => ({
  revision,
  part: 'body' as const,
  start,
  end,
})

it('words that no claim marks are found where they moved to, and by whoever may read', async () => {
  const { desk, rob, draft, text } = await given()
  await changedTo(rob, draft.documentId, note + text)
  const end = text.indexOf(' ', 30)
  const found = await findLinkedWords(desk.member('Ada'), draft.documentId, inBody(0, end))
  const place = { part: 'body', start: note.length, end: note.length + end, exact: text.slice(0, end) }
  expect(found).toEqual({ exact: text.slice(0, end), place })
})

it('words that are gone have no place, and are told', async () => {
  const { rob, draft, text, passage } = await given()
  const without = `${note}${text.slice(0, passage.start)}${text.slice(passage.end)}`
  await changedTo(rob, draft.documentId, without)
  const found = await findLinkedWords(rob, draft.documentId, inBody(passage.start, passage.end))
  expect(found).toEqual({ exact: passage.exact, place: null })
})

it('what a person said of a passage on these words counts', async () => {
  const { rob, draft, text, passage } = await given()
  const { revisionId } = await changedTo(rob, draft.documentId, note + text)
  const words = { part: 'body' as const, start: 2, end: 6, exact: 'note' }
  granted(await choosePlace(rob, { claimId: draft.claimId, passageId: passage.id, revisionId, words }, live))
  const found = await findLinkedWords(rob, draft.documentId, inBody(passage.start, passage.end))
  expect(found.place).toEqual(words)
  const gone = { claimId: draft.claimId, passageId: passage.id, revisionId, words: null }
  granted(await choosePlace(rob, gone, live))
  expect((await findLinkedWords(rob, draft.documentId, inBody(passage.start, passage.end))).place).toBeNull()
})

it('no revision, no words beyond its text, and no document of another workspace', async () => {
  const { rob, draft, text } = await given()
  await changedTo(rob, draft.documentId, note + text)
  const other = (await givenNewsroom({ Zoe: 'owner' })).member('Zoe')
  const id = draft.documentId
  await expect(findLinkedWords(other, id, inBody(0, 9))).rejects.toThrow(NotFound)
  await expect(findLinkedWords(rob, id, inBody(0, 9, 7))).rejects.toThrow(NotFound)
  await expect(findLinkedWords(rob, id, inBody(0, text.length + 1))).rejects.toThrow(NotFound)
})
