import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { everything } from '@/lib/core/agreement/filter'
import { changePolicyInput } from '@/lib/core/policy/input'
import { queueLists } from '@/lib/core/queue/view'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { submitReviewInput } from '@/lib/core/review/input'
import { rationaleOf } from '@/lib/core/review/rationale'
import { getAgreement } from '@/lib/server/agreement/queries'
import { getActivity } from '@/lib/server/audit/queries'
import { reopenClaim, returnClaim, submitClaim, withdrawClaim } from '@/lib/server/claims/life'
import { getClaim, listClaimCards } from '@/lib/server/claims/queries'
import { getDiscussion } from '@/lib/server/comments/queries'
import { db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { followAll } from '@/lib/server/notifications/follow-log'
import { listNotifications } from '@/lib/server/notifications/queries'
import { changePolicy } from '@/lib/server/policy/commands'
import { getPolicy } from '@/lib/server/policy/queries'
import { listProposedChanges } from '@/lib/server/proposed-changes/queries'
import { getQueue } from '@/lib/server/queue/queries'
import { makeReport } from '@/lib/server/reports/commands'
import { readPdf } from '@/lib/server/reports/read-pdf'
import { renderPdf } from '@/lib/server/reports/render-pdf'
import { submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { listSources } from '@/lib/server/sources/queries'
import { givenNewsroom, givenOpenRound, granted, type Newsroom } from '@/tests/support/newsroom'

// Where names are hidden, a decider who may read the log must not be able to put the two together.

const reviewers = ['Petra', 'Rui', 'Theo', 'Ugo', 'Vera'] as const
const people = {
  Olga: 'owner',
  Lea: 'lead',
  Aude: 'auditor',
  ...Object.fromEntries(reviewers.map((name) => [name, 'reviewer' as const])),
} as const

async function givenNameless(): Promise<Newsroom> {
  const desk = await givenNewsroom(people)
  const now = await getPolicy(desk.member('Olga'))
  const terms = { ...now.terms, namesHidden: true }
  const input = changePolicyInput.parse({ ...now, requiredReviews: reviewers.length, terms })
  granted(await changePolicy(desk.member('Olga'), input, live))
  return desk
}

/** Says so, with a source of one's own; the words are the reviewer's name and so stand nowhere else. */
const say = (actor: MemberActor, roundId: string, ratingId = 'false') =>
  submitReview(
    actor,
    submitReviewInput.parse({
      roundId,
      ratingId,
      confidence: 'high',
      rationale: rationaleOf('Because of the source.'),
      evidence: [
        {
          choice: { source: { kind: 'book', title: `Volume ${actor.memberId}` } },
          citation: { used: true, stance: 'refutes', quote: `Page ${actor.memberId}` },
        },
      ],
    }),
    live,
  )

/** Everybody reviews, in the order of `reviewers`; Petra thinks again. */
async function givenRevealed(desk: Newsroom) {
  const made = await givenOpenRound(desk.member('Olga'))
  const { claimId, roundId } = made
  for (const name of reviewers) granted(await takeClaim(desk.member(name), { claimId }, live))
  for (const name of reviewers) {
    granted(await say(desk.member(name), roundId))
    if (name === 'Petra') granted(await say(desk.member(name), roundId, 'true'))
  }
  return made
}

async function reportBy(actor: MemberActor, documentId: string): Promise<ReportRecord> {
  const { reportId } = granted(await makeReport(actor, { documentId }, live))
  return JSON.parse((await db.report.findUniqueOrThrow({ where: { id: reportId } })).record) as ReportRecord
}

const settle = (actor: MemberActor, claimId: string, roundId: string) =>
  settleClaim(
    actor,
    { claimId, roundId, ratingId: 'false', summary: 'It is so.', overrideReason: null },
    live,
  )

const lettersOf = async (actor: MemberActor, claimId: string) => {
  const [round] = (await getClaim(actor, claimId)).revealedRounds
  // Whose it is, by the quote that only they have.
  return round?.reviews.map((one) => one.evidence[0]?.quote?.slice('Page '.length)) ?? []
}

it('deals letters that nobody can work out from the ids in the log', async () => {
  const desk = await givenNameless()
  const lea = desk.member('Lea')
  const guesses: boolean[] = []
  for (let round = 0; round < 3; round += 1) {
    const { claimId, roundId } = await givenRevealed(desk)
    const { entries } = await getActivity(lea, { claimId, verb: 'review.submitted' })
    const lot = (id: string) => createHash('sha256').update(`${roundId} ${id}`).digest('hex')
    const byLot = entries.map(({ subjectId }) => subjectId).sort((a, b) => (lot(a) < lot(b) ? -1 : 1))
    const reviews = await db.review.findMany({ where: { roundId } })
    const memberOf = new Map(reviews.map(({ id, memberId }) => [id, memberId]))
    guesses.push(byLot.map((id) => memberOf.get(id)).join() === (await lettersOf(lea, claimId)).join())
  }
  expect(guesses).toContain(false)
})

it('does not say in the log which review was changed, as long as its author has no name', async () => {
  const desk = await givenNameless()
  const lea = desk.member('Lea')
  const { claimId, roundId, documentId } = await givenRevealed(desk)
  const changed = await db.review.findFirstOrThrow({ where: { roundId, version: 2 } })
  const told = async () => {
    const { entries } = await getActivity(lea, { claimId, verb: 'round.revealed' })
    return entries[0]?.fields.find(({ name }) => name === 'changed')
  }
  expect(await told()).toMatchObject({ withheld: 'sealed' })
  const early = await reportBy(lea, documentId)
  expect(verifyRecord(early).filter(({ ok }) => !ok)).toEqual([])
  expect(early.sections.claims[0]?.rounds[0]).toMatchObject({
    state: 'shown',
    reviews: [],
    revealedAt: expect.any(String),
  })

  granted(await settle(lea, claimId, roundId))
  expect(await told()).toMatchObject({ after: [{ reviewId: changed.id, version: 2 }] })
  const late = await reportBy(lea, documentId)
  expect(verifyRecord(late).filter(({ ok }) => !ok)).toEqual([])
  expect(late.sections.claims[0]?.rounds[0]?.reviews).toHaveLength(reviewers.length)
})

it('reports what reviewers brought only once it can say who brought it', async () => {
  const desk = await givenNameless()
  const lea = desk.member('Lea')
  const { claimId, roundId, documentId } = await givenRevealed(desk)
  const early = await reportBy(lea, documentId)
  expect(verifyRecord(early).filter(({ ok }) => !ok)).toEqual([])
  for (const name of reviewers) {
    expect(JSON.stringify(early)).not.toContain(`Page ${desk.member(name).memberId}`)
  }
  granted(await settle(lea, claimId, roundId))
  const late = await reportBy(lea, documentId)
  expect(verifyRecord(late).filter(({ ok }) => !ok)).toEqual([])
  const found = late.sections.claims[0]?.evidence.map(({ addedBy, quote }) => [addedBy.name, quote])
  expect(found?.sort()).toEqual(reviewers.map((name) => [name, `Page ${desk.member(name).memberId}`]).sort())
})

it('brings what reviewers found to light in the order of their letters, not of their submissions', async () => {
  const desk = await givenNameless()
  const lea = desk.member('Lea')
  for (let round = 0; round < 2; round += 1) {
    const { claimId } = await givenRevealed(desk)
    const letters = await lettersOf(lea, claimId)
    const rows = await db.evidence.findMany({ where: { claimId }, orderBy: { id: 'asc' } })
    expect(rows.map(({ addedById }) => addedById)).toEqual(letters)
    const { evidence } = await getClaim(lea, claimId)
    expect(evidence.map(({ quote }) => quote?.slice('Page '.length))).toEqual(letters)
    expect(evidence.map(({ addedByName }) => addedByName).sort()).toEqual(
      evidence.map(({ addedByName }) => addedByName),
    )
  }
})

/** Every object anywhere in a value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

/** Objects that hold what one reviewer said, and nothing of the others, beside anything that says who they are. */
function namedIn(value: unknown, signs: readonly { said: string; who: readonly string[] }[]): string[] {
  return objectsIn(value)
    .map((one) => JSON.stringify(one))
    .filter((text) => {
      const told = signs.filter(({ said }) => text.includes(said))
      return told.length === 1 && told[0]?.who.some((sign) => text.includes(sign))
    })
}

/** Whatever answers a reader of the claim, and a report of its document. */
const seenBy = async (
  actor: MemberActor,
  { claimId, documentId }: { claimId: string; documentId: string },
) => [
  await getClaim(actor, claimId),
  await listClaimCards(actor, documentId),
  await getActivity(actor, { claimId }),
  await getActivity(actor, { documentId }),
  await getDiscussion(actor, claimId),
  await listProposedChanges(actor, documentId),
  await listSources(actor),
  await listNotifications(actor),
  await getAgreement(actor, everything),
  await Promise.all(queueLists.map((list) => getQueue(actor, { list }))),
  await reportBy(actor, documentId),
]

/** What each reviewer said, and what would say in an answer that it was them. */
async function signsOf(desk: Newsroom, claimId: string) {
  const reviews = await db.review.findMany({ where: { claimId } })
  return reviewers.map((name) => {
    const { memberId } = desk.member(name)
    const own = reviews.filter((one) => one.memberId === memberId).map(({ id }) => id)
    return { said: `Page ${memberId}`, who: [`"${name}"`, `"${memberId}"`, ...own] }
  })
}

it('puts what somebody said beside no sign of who they are, in nothing that answers a reader', async () => {
  const desk = await givenNameless()
  const made = await givenRevealed(desk)
  await followAll(live)
  const signs = await signsOf(desk, made.claimId)
  for (const name of ['Olga', 'Lea', 'Aude']) {
    const seen = await seenBy(desk.member(name), made)
    expect(JSON.stringify(seen), 'the walk comes to what was said').toContain(signs[0]?.said)
    expect(namedIn(seen, signs), name).toEqual([])
  }
  granted(await settle(desk.member('Lea'), made.claimId, made.roundId))
  expect(namedIn(await seenBy(desk.member('Aude'), made), signs)).not.toEqual([])
})

/** What of a claim that says who reviewed it: names on its page, ids and names in the log and in a report. */
async function whoIsTold(
  actor: MemberActor,
  { claimId, documentId }: { claimId: string; documentId: string },
) {
  const { revealedRounds, evidence } = await getClaim(actor, claimId)
  const { entries } = await getActivity(actor, { claimId })
  const { sections } = await reportBy(actor, documentId)
  const attached = entries.filter(({ verb }) => verb === 'evidence.attached')
  return {
    page: [
      ...revealedRounds.flatMap(({ reviews }) => reviews.map(({ memberName }) => memberName)),
      ...evidence.map(({ addedByName }) => addedByName),
    ],
    log: attached.filter(({ fields }) => fields.some(({ withheld }) => withheld === null)),
    report: sections.claims[0]?.rounds.flatMap(({ reviews }) => reviews.map(({ by }) => by.name)) ?? [],
  }
}

it('keeps the names of a round when a new one follows, until the claim is settled', async () => {
  const desk = await givenNameless()
  const lea = desk.member('Lea')
  const made = await givenRevealed(desk)
  granted(await reopenClaim(lea, { claimId: made.claimId, reason: 'Look at the second table.' }, live))
  const between = await whoIsTold(lea, made)
  expect(between.page.every((name) => name.startsWith('Reviewer '))).toBe(true)
  expect(between).toMatchObject({ log: [], report: [] })

  const { currentRound } = await getClaim(lea, made.claimId)
  const roundId = currentRound?.id ?? ''
  for (const name of reviewers) granted(await takeClaim(desk.member(name), { claimId: made.claimId }, live))
  for (const name of reviewers) granted(await say(desk.member(name), roundId))
  expect(await whoIsTold(lea, made)).toMatchObject({ log: [], report: [] })

  granted(await settle(lea, made.claimId, roundId))
  const after = await whoIsTold(lea, made)
  expect(after.page.some((name) => name.startsWith('Reviewer '))).toBe(false)
  expect(after.report.toSorted()).toEqual([...reviewers, ...reviewers].toSorted())
  expect(after.log).toHaveLength(2 * reviewers.length)
  const record = await reportBy(lea, made.documentId)
  expect(verifyRecord(record).filter(({ ok }) => !ok)).toEqual([])
})

it('gives the names back when the claim is withdrawn, also after it was returned', async () => {
  const desk = await givenNameless()
  const lea = desk.member('Lea')
  const made = await givenRevealed(desk)
  granted(await returnClaim(lea, { claimId: made.claimId, reason: 'Say which year.' }, live))
  expect((await whoIsTold(lea, made)).report).toEqual([])
  granted(await withdrawClaim(lea, { claimId: made.claimId, reason: 'Nobody says so.' }, live))
  expect((await whoIsTold(lea, made)).report.toSorted()).toEqual([...reviewers].toSorted())
  const record = await reportBy(lea, made.documentId)
  expect(verifyRecord(record).filter(({ ok }) => !ok)).toEqual([])
})

it('a round that was opened before names had to wait for the decision gives them back when it is closed', async () => {
  const desk = await givenNameless()
  const { claimId, roundId } = await givenOpenRound(desk.member('Olga'))
  await db.$transaction([
    db.$executeRaw`ALTER TABLE round DISABLE TRIGGER USER`,
    db.$executeRaw`UPDATE round SET names_until_settled = false WHERE id = ${roundId}::uuid`,
    db.$executeRaw`ALTER TABLE round ENABLE TRIGGER USER`,
  ])
  granted(await returnClaim(desk.member('Lea'), { claimId, reason: 'Say which year.' }, live))
  expect(await db.namedRound.count({ where: { roundId } })).toBe(1)
})

/** Sends the claim to the next round. */
async function again(desk: Newsroom, claimId: string): Promise<string> {
  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: claimId } })
  return granted(await submitClaim(desk.member('Olga'), { claimId, edition }, live)).roundId
}

it('keeps the names of a round that was returned, or cancelled, until the claim is decided', async () => {
  const desk = await givenNameless()
  const lea = desk.member('Lea')
  const made = await givenOpenRound(desk.member('Olga'))
  const { claimId } = made
  const back = async () =>
    granted(await returnClaim(lea, { claimId, reason: 'The statement is unclear.' }, live))
  const everybodySays = async (roundId: string, names: readonly string[]) => {
    for (const name of names) {
      granted(await takeClaim(desk.member(name), { claimId }, live))
      granted(await say(desk.member(name), roundId))
    }
  }
  const failures = (record: ReportRecord) => verifyRecord(record).filter(({ ok }) => !ok)
  const isNameless = async () => {
    const signs = await signsOf(desk, claimId)
    const seen = await seenBy(lea, made)
    expect(JSON.stringify(seen), 'the walk comes to what was said').toContain(signs[0]?.said)
    expect(namedIn(seen, signs)).toEqual([])
    expect(failures(await reportBy(lea, made.documentId))).toEqual([])
    const names = (await getClaim(lea, claimId)).revealedRounds.flatMap(({ reviews }) =>
      reviews.map(({ memberName }) => memberName),
    )
    expect(names.every((name) => name.startsWith('Reviewer '))).toBe(true)
  }
  // Cancelled with two reviews in it; then judged by everybody and returned; then judged again.
  await everybodySays(made.roundId, reviewers.slice(0, 2))
  await back()
  await everybodySays(await again(desk, claimId), reviewers)
  await isNameless()
  await back()
  await isNameless()
  const last = await again(desk, claimId)
  await isNameless()
  await everybodySays(last, reviewers)
  await isNameless()
  const early = await reportBy(lea, made.documentId)
  expect(early.sections.claims[0]?.rounds.map(({ reviews, spread }) => [reviews.length, spread])).toEqual([
    [0, null],
    [0, null],
    [0, null],
  ])
  expect(renderHtml(early)).toContain('What they say is told with the names, once the claim is decided.')
  const pdf = await renderPdf(serializeRecord(early))
  const { words } = await readPdf(pdf, { words: true })
  expect(words.map(({ word }) => word).join(' ')).toContain('submitted under hidden names')

  granted(await settle(lea, claimId, last))
  const shown = (await getClaim(lea, claimId)).revealedRounds
  expect(shown.map(({ reviews }) => reviews.map(({ memberName }) => memberName).sort())).toEqual([
    [...reviewers].sort(),
    [...reviewers].sort(),
    reviewers.slice(0, 2).sort(),
  ])
  const late = await reportBy(lea, made.documentId)
  expect(failures(late)).toEqual([])
  expect(late.sections.claims[0]?.rounds.map(({ reviews }) => reviews.length)).toEqual([2, 5, 5])
})

it('gives no names back by hand', async () => {
  const desk = await givenNameless()
  const { roundId } = await givenRevealed(desk)
  await expect(db.$executeRaw`INSERT INTO named_round (round_id) VALUES (${roundId}::uuid)`).rejects.toThrow(
    /names come back when the claim is decided/,
  )
})
