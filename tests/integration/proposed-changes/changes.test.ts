import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { beforeEach, expect, it } from 'vitest'
import { csvOf } from '@/lib/core/csv'
import { liveSignal } from '@/lib/core/live/signal'
import { changePolicyInput } from '@/lib/core/policy/input'
import { changeRows } from '@/lib/core/proposed-changes/csv'
import { getActivity } from '@/lib/server/audit/queries'
import { returnClaim, submitClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { readFacts } from '@/lib/server/live/facts'
import { followAll } from '@/lib/server/notifications/follow-log'
import { listNotifications } from '@/lib/server/notifications/queries'
import { changePolicy } from '@/lib/server/policy/commands'
import { getPolicy } from '@/lib/server/policy/queries'
import { acceptChange, rejectChange, reopenChange } from '@/lib/server/proposed-changes/answer'
import { proposeChange, withdrawChange } from '@/lib/server/proposed-changes/commands'
import { listProposedChanges } from '@/lib/server/proposed-changes/queries'
import { writeChangesDocx } from '@/lib/server/proposed-changes/write-docx'
import { article, givenDraft, givenNewsroom, granted, type Newsroom, review } from '@/tests/support/newsroom'
import { revisedTo } from '@/tests/support/revised'

const people = {
  Olga: 'owner',
  Lea: 'lead',
  Ines: 'reviewer',
  Petra: 'reviewer',
  Aude: 'auditor',
} as const

let desk: Newsroom
let draft: Awaited<ReturnType<typeof givenDraft>>
let passageId: string
beforeEach(async () => {
  desk = await givenNewsroom(people)
  draft = await givenDraft(who('Ines'))
  passageId = (await db.passage.findFirstOrThrow({ where: { claimId: draft.claimId } })).id
})

const who = (name: string) => desk.member(name)
const old = 'Women produce more oxytocin than men'
const other = 'Women have more oxytocin in the blood than men'
const why = 'The study measured levels, not production.'

const propose = (name: string, replacement = other) =>
  proposeChange(who(name), { claimId: draft.claimId, passageId, exact: old, replacement, why }, live)
const listed = (name: string) => listProposedChanges(who(name), draft.documentId)
const refused = (code: string) => ({ ok: false, refusal: { code } })

it('is proposed for exactly these words, answered with a reason, and taken back', async () => {
  expect(await propose('Aude')).toMatchObject(refused('proposedChange.may-not-make'))
  expect(await propose('Petra', old)).toMatchObject(refused('proposedChange.same-words'))
  const words = { claimId: draft.claimId, passageId, exact: 'Women produce', replacement: other, why }
  expect(await proposeChange(who('Petra'), words, live)).toMatchObject(refused('proposedChange.words-differ'))

  const { changeId } = granted(await propose('Petra'))
  const [open] = (await listed('Lea')).changes
  expect(open).toMatchObject({
    claimNumber: 1,
    exact: old,
    replacement: other,
    why,
    state: 'open',
    proposedByName: 'Petra',
    may: { answer: true, takeBack: false, withdraw: false },
  })
  expect(`${open?.before}${open?.exact}${open?.after}`).toBe(article.split('\n')[0])

  // Petra did not import the article and leads nothing; Ines imported it and is its editor.
  expect(await acceptChange(who('Petra'), { changeId, answer: null }, live)).toMatchObject(
    refused('proposedChange.may-not-answer'),
  )
  granted(await rejectChange(who('Ines'), { changeId, answer: 'Too long.' }, live))
  expect(await acceptChange(who('Lea'), { changeId, answer: null }, live)).toMatchObject(
    refused('proposedChange.not-open'),
  )
  expect(await withdrawChange(who('Petra'), { changeId }, live)).toMatchObject(
    refused('proposedChange.not-open'),
  )
  granted(await reopenChange(who('Lea'), { changeId }, live))
  granted(await acceptChange(who('Lea'), { changeId, answer: null }, live))
  expect((await listed('Aude')).changes).toMatchObject([
    { state: 'accepted', answer: { byName: 'Lea', words: null }, carriedIn: null, may: { answer: false } },
  ])
  const events = await db.event.findMany({
    where: { workspaceId: desk.workspaceId, subjectId: changeId },
    orderBy: { seq: 'asc' },
    select: { verb: true, contents: { where: { name: 'answer' }, select: { value: true } } },
  })
  expect(events.map(({ verb }) => verb.split('.')[1])).toEqual(['made', 'rejected', 'reopened', 'accepted'])
  expect(events[2]?.contents[0]?.value).toBe('{"before":"Too long."}')

  const withdrawn = granted(await propose('Petra', ''))
  granted(await withdrawChange(who('Petra'), withdrawn, live))
  expect((await listed('Lea')).counts).toEqual({ open: 0, accepted: 1, rejected: 0, withdrawn: 1 })
})

it('says which revision carries an accepted change', async () => {
  const { changeId } = granted(await propose('Petra'))
  granted(await acceptChange(who('Lea'), { changeId, answer: null }, live))
  const revised = async (text: string) => granted(await revisedTo(who('Ines'), draft.documentId, text))
  await revised(`${article}\n\nA note was added.`)
  expect((await listed('Lea')).changes).toMatchObject([{ carriedIn: null }])
  await revised(`${article.replace(old, other)}\n\nA note was added.`)
  expect((await listed('Lea')).changes).toMatchObject([{ carriedIn: 3, revision: 1 }])
})

/** What the log tells the owner of proposed changes. */
async function told(): Promise<string[]> {
  const { entries } = await getActivity(who('Olga'))
  return entries.flatMap(({ verb }) => (verb.startsWith('proposedChange.') ? [verb.slice(15)] : []))
}

it('is its author’s alone in a blind round, leads included, and answered after the reveal', async () => {
  granted(await submitClaim(who('Ines'), { claimId: draft.claimId, edition: 1 }, live))
  const { changeId, sealed } = granted(await propose('Lea'))
  expect(sealed).toBe(true)
  expect(await listed('Olga')).toMatchObject({ changes: [], counts: { open: 0 } })
  expect((await listed('Lea')).changes).toMatchObject([
    { sealed: true, may: { answer: false, withdraw: true } },
  ])
  expect(await acceptChange(who('Olga'), { changeId, answer: null }, live)).toMatchObject(
    refused('proposedChange.not-found'),
  )
  expect(await acceptChange(who('Lea'), { changeId, answer: null }, live)).toMatchObject(
    refused('proposedChange.sealed'),
  )
  expect(await told(), 'not even the log says that there is one').toEqual([])
  const second = granted(await propose('Lea', 'Something else'))
  granted(await withdrawChange(who('Lea'), second, live))
  expect(await told()).toEqual([])
  // A cancelled round seals on.
  granted(await returnClaim(who('Lea'), { claimId: draft.claimId, reason: 'Narrow it down.' }, live))
  expect((await listed('Olga')).changes).toEqual([])
  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: draft.claimId } })
  granted(await submitClaim(who('Ines'), { claimId: draft.claimId, edition }, live))
  await review(who('Ines'), draft.claimId, 'mixed')
  await review(who('Petra'), draft.claimId, 'mixed')
  expect((await listed('Olga')).changes).toMatchObject([
    { sealed: false, state: 'open', may: { answer: true } },
    { sealed: false, state: 'withdrawn' },
  ])
  expect((await told()).sort()).toEqual(['made', 'made', 'withdrawn'])
  granted(await acceptChange(who('Olga'), { changeId, answer: 'Better.' }, live))
})

it('goes into a Word file as tracked changes with the reason as a comment', async () => {
  granted(await propose('Petra', 'Women have more oxytocin & <nothing> else than men'))
  const bytes = await writeChangesDocx(await listed('Lea'))
  const parts = unzipSync(bytes)
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const inside = (tag: string) =>
    [...body.matchAll(new RegExp(`<w:${tag} [^>]*w:author="Petra"[^>]*>(.*?)</w:${tag}>`, 'g'))]
      .map(([, run = '']) => run.replace(/<[^>]*>/g, ''))
      .join(' ')
  expect(inside('del')).toContain('produce')
  expect(inside('ins')).toContain('have')
  expect(inside('ins')).toContain('&amp; &lt;nothing&gt; else')
  expect(inside('del')).not.toContain('than men')
  expect(body).toMatch(/<w:ins [^>]*w:date="\d{4}-/)
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain(why)

  // Mammoth reads a file as if every tracked change had been accepted.
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(value).toContain('Women have more oxytocin & <nothing> else than men, the story goes.')
  expect(value).not.toContain(old)
  expect(value).toContain('Claim 1, proposed by Petra')
})

it('goes into a table with one row a change', async () => {
  const { changeId } = granted(await propose('Petra', '=1+1'))
  granted(await rejectChange(who('Lea'), { changeId, answer: 'No.' }, live))
  const [head, row, ...none] = csvOf(changeRows(await listed('Lea')))
    .trim()
    .split('\r\n')
  expect(head).toContain('words,new_words,why')
  expect(row).toMatch(/^1,rejected,1,body,1,,Women produce more oxytocin than men,'=1\+1,/)
  expect(row).toMatch(/,Lea,2\d{3}-.*,No\.,$/)
  expect(none).toEqual([])
})

it('stays as it was proposed, whatever writes to the database', async () => {
  const { changeId } = granted(await propose('Petra'))
  const where = { id: changeId }
  const other = db.proposedChange.update({ where, data: { replacement: 'Never said' } })
  await expect(other).rejects.toThrow(/refuses this change/)
  const answer = { state: 'accepted', answeredById: who('Lea').memberId, answeredAt: new Date() } as const
  await expect(db.proposedChange.update({ where, data: answer })).rejects.toThrow(/never changes unrecorded/)
  await expect(db.proposedChange.update({ where, data: { state: 'accepted' } })).rejects.toThrow(/answered/)
  await expect(db.proposedChange.delete({ where })).rejects.toThrow(/append-only/)
})

it('does not say who proposed it as long as the round it was made in hides names', async () => {
  const now = await getPolicy(who('Olga'))
  const input = { ...now, terms: { ...now.terms, namesHidden: true } }
  granted(await changePolicy(who('Olga'), changePolicyInput.parse(input), live))
  const { roundId } = granted(await submitClaim(who('Ines'), { claimId: draft.claimId, edition: 1 }, live))
  granted(await propose('Petra'))
  const second = granted(await propose('Petra', ''))
  await review(who('Petra'), draft.claimId, 'false')
  await review(who('Lea'), draft.claimId, 'true')
  granted(await withdrawChange(who('Petra'), second, live))
  await followAll(live)

  const seenBy = async (name: string) => {
    const { changes } = await listed(name)
    const told = (await listNotifications(who(name))).items.filter(({ kind }) => kind === 'proposed')
    return [changes, told] as const
  }
  const [changes, told] = await seenBy('Ines')
  expect(changes).toHaveLength(2)
  expect(told.map(({ by }) => by)).toEqual([null, null])
  expect(JSON.stringify([changes, told])).not.toContain('Petra')
  expect((await listed('Petra')).changes[0]?.proposedByName).toBe('Petra')
  const verbs = async () =>
    (await getActivity(who('Aude'), { claimId: draft.claimId })).entries.map(({ verb }) => verb)
  expect((await verbs()).filter((verb) => verb.startsWith('proposedChange'))).toEqual([])
  const facts = await readFacts(desk.workspaceId, 0, 1_000, 1_000)
  const signals = facts.flatMap((fact) => liveSignal(fact, who('Ines')) ?? [])
  expect(signals.filter(({ change }) => change === 'proposed').map(({ by }) => by)).toEqual([
    null,
    null,
    null,
  ])

  const decision = { roundId, ratingId: 'true', summary: 'It is so.', overrideReason: null }
  granted(await settleClaim(who('Olga'), { claimId: draft.claimId, ...decision }, live))
  expect((await listed('Ines')).changes.map(({ proposedByName }) => proposedByName)).toEqual([
    'Petra',
    'Petra',
  ])
  expect((await verbs()).filter((verb) => verb.startsWith('proposedChange'))).toHaveLength(3)
})
