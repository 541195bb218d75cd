import { expect, it } from 'vitest'
import { chainOf } from '@/lib/core/decisions/chain'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { verifyRecord } from '@/lib/core/reports/verify'
import { rationaleOf } from '@/lib/core/review/rationale'
import { reopenClaim, returnClaim, withdrawClaim } from '@/lib/server/claims/life'
import { getClaim } from '@/lib/server/claims/queries'
import { db } from '@/lib/server/db'
import { publishClaim, settleClaim } from '@/lib/server/decisions/commands'
import { retractClaim } from '@/lib/server/decisions/retract'
import { signOffDocument } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { makeReport } from '@/lib/server/reports/commands'
import { submitCannotJudge, submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { takeNext } from '@/lib/server/reviews/take-next'
import { givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

const people = {
  Olga: 'owner',
  Lea: 'lead',
  Ines: 'reviewer',
  Petra: 'reviewer',
  Theo: 'reviewer',
  Aude: 'auditor',
} as const

const settle = (
  claimId: string,
  roundId: string,
  ratingId: string,
  overrideReason: string | null = null,
) => ({
  claimId,
  roundId,
  ratingId,
  summary: 'Studies disagree, and none measured production.',
  overrideReason,
})

it('goes from draft to published, keeps the dissent, and corrects what was published', async () => {
  const desk = await givenNewsroom(people)
  const lea = desk.member('Lea')
  const { claimId, documentId, roundId } = await givenOpenRound(desk.member('Ines'))
  expect(await review(desk.member('Ines'), claimId, 'mixed')).toEqual({ revealed: false })
  expect(await review(desk.member('Petra'), claimId, 'unproven')).toEqual({ revealed: true })

  const { decisionId } = granted(await settleClaim(lea, settle(claimId, roundId, 'mixed'), live))
  const decision = await db.decision.findUniqueOrThrow({ where: { id: decisionId } })
  const dissenting = await db.review.findFirstOrThrow({ where: { roundId, ratingId: 'unproven' } })
  expect(decision.dissent).toEqual([dissenting.id])
  expect(granted(await publishClaim(lea, { claimId, decisionId, note: null }, live)).kind).toBe('first')

  granted(await signOffDocument(lea, { documentId, conclusion: 'One claim, and it does not hold.' }, live))
  granted(await reopenClaim(lea, { claimId, reason: 'A new study came out.' }, live))
  const document = await db.document.findUniqueOrThrow({ where: { id: documentId } })
  expect(document.signedOffId, 'a change after the sign-off reopens the document').toBeNull()

  await review(desk.member('Petra'), claimId, 'false')
  await review(desk.member('Theo'), claimId, 'false')
  const round = await db.round.findFirstOrThrow({ where: { claimId, number: 2 } })
  const second = granted(await settleClaim(lea, settle(claimId, round.id, 'false'), live))
  const bare = await publishClaim(lea, { claimId, decisionId: second.decisionId, note: null }, live)
  expect(bare).toMatchObject({ ok: false, refusal: { code: 'publication.needs-note' } })
  const note = 'A larger study settles the question.'
  const corrected = granted(await publishClaim(lea, { claimId, decisionId: second.decisionId, note }, live))
  expect(corrected.kind).toBe('correction')
  const chain = chainOf(await getClaim(desk.member('Ines'), claimId))
  expect(chain.map((link) => (link.kind === 'turned' ? link.turn : link.kind))).toEqual([
    'settled',
    'published',
    expect.objectContaining({ kind: 'reopened', reason: 'A new study came out.', byName: 'Lea' }),
    'settled',
    'published',
  ])
  const withdrawn = await withdrawClaim(lea, { claimId, reason: 'No longer wanted.' }, live)
  expect(withdrawn, 'a published claim is never withdrawn').toMatchObject({ ok: false })
})

it('reveals exactly once when the last two reviews come in at the same moment', async () => {
  const desk = await givenNewsroom(people)
  const { claimId, roundId } = await givenOpenRound(desk.member('Theo'))
  const pair = [desk.member('Ines'), desk.member('Petra')]
  for (const actor of pair) granted(await takeClaim(actor, { claimId }, live))
  const input = {
    roundId,
    ratingId: 'mixed',
    confidence: 'low' as const,
    rationale: rationaleOf('Why.'),
    evidence: [],
  }
  const answers = await Promise.all(pair.map((actor) => submitReview(actor, input, live)))
  expect(answers.map((answer) => granted(answer).revealed).sort()).toEqual([false, true])
  const reveals = await db.event.count({ where: { verb: 'round.revealed', subjectId: roundId } })
  expect(reveals).toBe(1)
})

it('gives out no more slots than reviews are required, however many ask at once', async () => {
  const desk = await givenNewsroom(people)
  const { claimId, roundId } = await givenOpenRound(desk.member('Ines'))
  const all = ['Olga', 'Lea', 'Ines', 'Petra', 'Theo'].map((name) => desk.member(name))
  const answers = await Promise.all(all.map((actor) => takeClaim(actor, { claimId }, live)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
  expect(await db.assignment.count({ where: { roundId } })).toBe(2)
  const auditor = await takeClaim(desk.member('Aude'), { claimId }, live)
  expect(auditor).toMatchObject({ ok: false })
})

it('fills no slot with "cannot judge", and hands the claim to somebody else', async () => {
  const desk = await givenNewsroom(people)
  const { claimId, roundId } = await givenOpenRound(desk.member('Ines'))
  granted(await takeClaim(desk.member('Petra'), { claimId }, live))
  granted(await submitCannotJudge(desk.member('Petra'), { roundId, reason: 'I know the author.' }, live))
  const again = await takeClaim(desk.member('Petra'), { claimId }, live)
  expect(again, 'who cannot judge does not get it again').toMatchObject({ ok: false })
  expect(granted(await takeNext(desk.member('Petra'), {}, live)).claimId).toBeNull()
  expect(granted(await takeNext(desk.member('Theo'), {}, live)).claimId).toBe(claimId)
  await review(desk.member('Theo'), claimId, 'mixed')
  expect(await review(desk.member('Lea'), claimId, 'mixed')).toEqual({ revealed: true })
})

it('lets whoever reviewed settle only with a reason, which is kept', async () => {
  const desk = await givenNewsroom(people)
  const { claimId, roundId } = await givenOpenRound(desk.member('Ines'))
  await review(desk.member('Ines'), claimId, 'mixed')
  await review(desk.member('Lea'), claimId, 'mixed')
  const bare = await settleClaim(desk.member('Lea'), settle(claimId, roundId, 'mixed'), live)
  expect(bare).toMatchObject({ ok: false, refusal: { code: 'decision.needs-override-reason' } })
  const because = 'Nobody else is on the desk today.'
  const { decisionId } = granted(
    await settleClaim(desk.member('Lea'), settle(claimId, roundId, 'mixed', because), live),
  )
  const decision = await db.decision.findUniqueOrThrow({ where: { id: decisionId } })
  expect(decision.overrideReason).toBe(because)
})

it('keeps the reviews of a returned round sealed until the next reveal, and never counts them', async () => {
  const desk = await givenNewsroom(people)
  const { claimId, roundId } = await givenOpenRound(desk.member('Ines'))
  await review(desk.member('Ines'), claimId, 'mixed')
  granted(await returnClaim(desk.member('Lea'), { claimId, reason: 'Two claims in one.' }, live))
  const cancelled = await db.round.findUniqueOrThrow({ where: { id: roundId } })
  expect(cancelled).toMatchObject({ revealedAt: null, outcome: 'returned' })
  const late = await submitReview(
    desk.member('Petra'),
    { roundId, ratingId: 'mixed', confidence: 'low', rationale: rationaleOf('Late.'), evidence: [] },
    live,
  )
  expect(late).toMatchObject({ ok: false, refusal: { code: 'round.not-found' } })
})

it('takes back what is public, with the reason, in whatever state the claim is; settled again it is a correction', async () => {
  const desk = await givenNewsroom(people)
  const lea = desk.member('Lea')
  const { claimId, documentId, roundId } = await givenOpenRound(desk.member('Ines'))
  await review(desk.member('Ines'), claimId, 'mixed')
  await review(desk.member('Petra'), claimId, 'mixed')
  const { decisionId } = granted(await settleClaim(lea, settle(claimId, roundId, 'mixed'), live))
  const reason = 'The study it rests on was invented.'
  const retract = (publicationId: string, who = lea) =>
    retractClaim(who, { claimId, publicationId, reason }, live)
  const codeOf = async (outcome: ReturnType<typeof retract>) => {
    const done = await outcome
    return done.ok ? null : done.refusal.code
  }
  expect(await codeOf(retract(decisionId)), 'nothing is public').toBe('claim.may-not-retract')
  const first = granted(await publishClaim(lea, { claimId, decisionId, note: null }, live))
  expect(await codeOf(retract(first.publicationId, desk.member('Ines')))).toBe('claim.may-not-retract')
  expect(await codeOf(retract(decisionId)), 'not the one that stands').toBe('claim.changed-meanwhile')
  granted(await signOffDocument(lea, { documentId, conclusion: 'One claim.' }, live))
  const { publicationId } = granted(await retract(first.publicationId))
  expect(await codeOf(retract(publicationId)), 'once').toBe('claim.may-not-retract')

  const taken = await getClaim(lea, claimId)
  expect(taken).toMatchObject({ state: 'decided', verdict: null, publishedAt: null, underReviewSince: null })
  expect(taken.retractedAt).not.toBeNull()
  expect(taken.publications[0]).toMatchObject({ number: 2, kind: 'retraction', note: reason })
  expect(taken.may).toMatchObject({ retract: false, publish: false, withdraw: false })
  expect((await db.document.findUniqueOrThrow({ where: { id: documentId } })).signedOffId).toBeNull()
  const record = await recordOf(documentId)
  expect(record.sections.claims[0]).toMatchObject({
    state: 'decided',
    standing: null,
    underReviewSince: null,
  })
  expect(record.sections.corrections).toMatchObject([{ claim: 1, kind: 'retraction', note: reason }])
  const page = renderHtml(record)
  expect(page).toContain('is taken back')
  expect(page).not.toContain('became')

  granted(await reopenClaim(lea, { claimId, reason: 'There is another study.' }, live))
  expect(await getClaim(lea, claimId)).toMatchObject({ verdict: null, underReviewSince: null })
  expect((await recordOf(documentId)).sections.claims[0]).toMatchObject({
    standing: null,
    underReviewSince: null,
  })
  for (const name of ['Petra', 'Theo']) await review(desk.member(name), claimId, 'false')
  const round = await db.round.findFirstOrThrow({ where: { claimId, number: 2 } })
  const second = granted(await settleClaim(lea, settle(claimId, round.id, 'false'), live))
  expect(await getClaim(lea, claimId)).toMatchObject({ verdict: { ratingId: 'false' }, retractedAt: null })
  expect((await recordOf(documentId)).sections.claims[0]?.standing?.id).toBe('false')
  const next = { claimId, decisionId: second.decisionId, note: 'A second study says so.' }
  expect(granted(await publishClaim(lea, next, live)).kind).toBe('correction')
  granted(await reopenClaim(lea, { claimId, reason: 'And a third.' }, live))
  const [correction] = (await getClaim(lea, claimId)).publications
  granted(await retract(correction?.id ?? ''))
  expect(await getClaim(lea, claimId)).toMatchObject({
    state: 'in_review',
    verdict: null,
    underReviewSince: null,
  })
  await recordOf(documentId)

  async function recordOf(of: string): Promise<ReportRecord> {
    const { reportId } = granted(await makeReport(lea, { documentId: of }, live))
    const made = JSON.parse(
      (await db.report.findUniqueOrThrow({ where: { id: reportId } })).record,
    ) as ReportRecord
    expect(verifyRecord(made).filter(({ ok }) => !ok)).toEqual([])
    return made
  }
})
