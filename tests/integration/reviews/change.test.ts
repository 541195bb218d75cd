import { beforeAll, describe, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { everything } from '@/lib/core/agreement/filter'
import { submitReviewInput } from '@/lib/core/review/input'
import { rationaleOf } from '@/lib/core/review/rationale'
import { judgedClaims } from '@/lib/server/agreement/judged'
import { getActivity } from '@/lib/server/audit/queries'
import { getClaim } from '@/lib/server/claims/queries'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { saveDraft, submitCannotJudge, submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { givenNewsroom, givenOpenRound, granted, type Newsroom, review } from '@/tests/support/newsroom'

let desk: Newsroom
let ines: MemberActor
let petra: MemberActor
beforeAll(async () => {
  desk = await givenNewsroom({ Olga: 'owner', Ines: 'reviewer', Petra: 'reviewer', Theo: 'reviewer' })
  ines = desk.member('Ines')
  petra = desk.member('Petra')
})

const say = (actor: MemberActor, roundId: string, ratingId: string, why: string, evidence: unknown[] = []) =>
  submitReview(
    actor,
    submitReviewInput.parse({ roundId, ratingId, confidence: 'high', rationale: rationaleOf(why), evidence }),
    live,
  )
const cite = (title: string) => ({
  choice: { source: { kind: 'web-page', title } },
  citation: { used: false, whyNotUsed: 'Off the point.' },
})
const opened = () => givenOpenRound(desk.member('Olga'))
const reviewsOf = (claimId: string) =>
  db.review.findMany({ where: { claimId }, include: { versions: { orderBy: { number: 'asc' } } } })

describe('a review that is submitted again before the reveal', () => {
  it('keeps what it said, counts once, and the last word is what the reveal shows', async () => {
    const { claimId, roundId } = await opened()
    await review(ines, claimId, 'true', 'At first sight.')
    const first = await db.assignment.findFirstOrThrow({ where: { roundId } })
    expect(granted(await say(ines, roundId, 'mixed', 'On reflection.', [cite('A second look')]))).toEqual({
      revealed: false,
    })
    granted(await say(ines, roundId, 'misleading', 'In the end.', [cite('A third look')]))

    const own = await getClaim(ines, claimId)
    expect(own.currentRound?.submitted).toBe(1)
    expect(own.mine?.submitted).toMatchObject({ rating: { ratingId: 'misleading' } })
    expect(own.mine?.submitted?.earlier.map(({ rating }) => rating?.ratingId)).toEqual(['true', 'mixed'])
    const led = await getClaim(desk.member('Olga'), claimId)
    expect(led.currentRound?.progress).toMatchObject([
      { memberName: 'Ines', submittedAt: first.submittedAt?.toISOString() },
    ])

    expect(await review(petra, claimId, 'misleading')).toEqual({ revealed: true })
    const shown = await getClaim(desk.member('Olga'), claimId)
    const [round] = shown.revealedRounds
    expect(round?.spread).toEqual({ unanimous: true, words: 'Unanimous: Misleading' })
    expect(round?.reviews.map(({ memberName, earlier }) => [memberName, earlier.length])).toEqual([
      ['Ines', 2],
      ['Petra', 0],
    ])
    expect(shown.evidence.map(({ source }) => source.short)).toEqual([
      expect.stringContaining('A third look'),
    ])
    const { entries } = await getActivity(desk.member('Olga'), { claimId, verb: 'review.changed' })
    expect(entries).toHaveLength(2)
    const counted = await judgedClaims(desk.member('Olga'), everything)
    expect(counted.flatMap(({ ratings }) => ratings.map(({ ratingId }) => ratingId))).toEqual([
      'misleading',
      'misleading',
    ])
  })

  it('is no change when it says the same, as a request does that is sent twice', async () => {
    const { claimId, roundId } = await opened()
    await review(ines, claimId, 'true', 'As I said.')
    const before = await reviewsOf(claimId)
    const events = await db.event.count({ where: { workspaceId: desk.workspaceId } })
    granted(await say(ines, roundId, 'true', 'As I said.'))
    expect(await reviewsOf(claimId)).toEqual(before)
    expect(await db.event.count({ where: { workspaceId: desk.workspaceId } })).toBe(events)
    granted(await say(ines, roundId, 'true', 'As I said, and more.'))
    expect(await reviewsOf(claimId)).toMatchObject([{ version: 2 }])
  })

  it('may say that it cannot judge after all, which frees the slot, and the other way round', async () => {
    const { claimId, roundId } = await opened()
    await review(ines, claimId, 'true')
    granted(await submitCannotJudge(ines, { roundId, reason: 'I know the author.' }, live))
    expect((await getClaim(ines, claimId)).currentRound?.submitted).toBe(0)
    await review(petra, claimId, 'true')
    expect(granted(await say(ines, roundId, 'false', 'It was somebody else.'))).toEqual({ revealed: true })
    const [one] = (await reviewsOf(claimId)).filter(({ memberId }) => memberId === ines.memberId)
    expect(one?.versions.map(({ number, cannotJudge }) => [number, cannotJudge])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(one).toMatchObject({ version: 3, cannotJudge: false, ratingId: 'false' })
  })

  it('finds no slot again where others hold them all', async () => {
    const { claimId, roundId } = await opened()
    granted(await submitCannotJudge(ines, { roundId, reason: 'I know the author.' }, live))
    granted(await takeClaim(petra, { claimId }, live))
    granted(await takeClaim(desk.member('Theo'), { claimId }, live))
    expect(await say(ines, roundId, 'false', 'It was somebody else.')).toMatchObject({
      refusal: { code: 'review.no-slot' },
    })
  })

  it('is refused from the reveal on, and what was said stays', async () => {
    const { claimId, roundId } = await opened()
    await review(ines, claimId, 'true')
    await review(petra, claimId, 'false')
    const before = await reviewsOf(claimId)
    for (const outcome of [
      await say(ines, roundId, 'false', 'I agree with Petra now.'),
      await submitCannotJudge(ines, { roundId, reason: 'Let me out.' }, live),
    ]) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'review.may-not-change' } })
    }
    expect(await reviewsOf(claimId)).toEqual(before)
  })

  it('is drafted apart; a save that came late leaves no change behind', async () => {
    const { claimId, roundId } = await opened()
    await review(ines, claimId, 'true', 'As I said.')
    const content = {
      ratingId: 'true',
      confidence: 'high' as const,
      rationale: rationaleOf('As I said.'),
      evidence: [],
    }
    granted(await saveDraft(ines, { roundId, content }, live))
    expect((await getClaim(ines, claimId)).mine).toMatchObject({ draft: null, said: content })
    granted(await saveDraft(ines, { roundId, content: { ...content, ratingId: 'mixed' } }, live))
    expect((await getClaim(ines, claimId)).mine).toMatchObject({
      draft: { ratingId: 'mixed' },
      submitted: { rating: { ratingId: 'true' } },
    })
  })
})

describe('the database', () => {
  it('changes no review whose words were not kept, and keeps no words it did not say', async () => {
    const { claimId } = await opened()
    await review(ines, claimId, 'true')
    const [one] = await reviewsOf(claimId)
    if (one === undefined) throw new Error('no review')
    const kept = (ratingId: string) => db.$executeRaw`
      INSERT INTO review_version SELECT gen_random_uuid(), workspace_id, id, version, cannot_judge, cannot_judge_reason,
        ${ratingId}, rating_label, confidence, rationale, evidence, submitted_at FROM review WHERE id = ${one.id}::uuid`
    const change = () => db.$executeRaw`
      UPDATE review SET rating_id = 'false', version = 2, changed_at = now() WHERE id = ${one.id}::uuid`
    await expect(change()).rejects.toThrow(/append-only/)
    await expect(db.$transaction([kept('mixed'), change()])).rejects.toThrow(/append-only/)
    await expect(db.$transaction([kept('true'), change()])).rejects.toThrow(/never changes unrecorded/)
    await expect(kept('true')).rejects.toThrow(/never changes unrecorded/)
    await expect(db.review.deleteMany({ where: { id: one.id } })).rejects.toThrow(/append-only/)
    expect(await reviewsOf(claimId)).toEqual([one])
  })

  it('changes no kept word, and no review after its reveal', async () => {
    const { claimId, roundId } = await opened()
    await review(ines, claimId, 'true')
    granted(await say(ines, roundId, 'mixed', 'On reflection.'))
    for (const act of [
      db.$executeRaw`UPDATE review_version SET rating_id = 'false'`,
      db.$executeRaw`DELETE FROM review_version`,
      db.$executeRaw`TRUNCATE review_version`,
    ]) {
      await expect(act).rejects.toThrow(/append-only/)
    }
    await review(petra, claimId, 'false')
    const late = db.$transaction([
      db.$executeRaw`INSERT INTO review_version SELECT gen_random_uuid(), workspace_id, id, version, cannot_judge,
        cannot_judge_reason, rating_id, rating_label, confidence, rationale, evidence, changed_at
        FROM review WHERE claim_id = ${claimId}::uuid AND version = 2`,
      db.$executeRaw`UPDATE review SET rating_id = 'false', version = 3 WHERE claim_id = ${claimId}::uuid AND version = 2`,
    ])
    await expect(late).rejects.toThrow(/append-only/)
  })
})
