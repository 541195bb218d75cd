import { beforeAll, expect, it } from 'vitest'
import { rationaleOf } from '@/lib/core/review/rationale'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { saveDraft } from '@/lib/server/reviews/commands'
import { openContents, ownDraft, visibleReviews } from '@/lib/server/reviews/visible'
import { givenNewsroom, givenOpenRound, granted, type Newsroom, review } from '@/tests/support/newsroom'

let desk: Newsroom
let claimId: string
beforeAll(async () => {
  desk = await givenNewsroom({ Olga: 'owner', Ines: 'reviewer', Petra: 'reviewer', Aude: 'auditor' })
  const open = await givenOpenRound(desk.member('Olga'))
  claimId = open.claimId
  const content = { ratingId: null, confidence: null, rationale: rationaleOf('Half a thought'), evidence: [] }
  granted(await saveDraft(desk.member('Petra'), { roundId: open.roundId, content }, live))
  await review(desk.member('Ines'), claimId, 'satire')
})

const everybody = ['Olga', 'Ines', 'Petra', 'Aude']
const seenBy = (name: string) => db.review.count({ where: { claimId, ...visibleReviews(desk.member(name)) } })
const sealedContents = () => db.$queryRaw<{ n: number }[]>`
  SELECT count(*)::int AS n FROM event_content c WHERE c.sealed_round_id IS NOT NULL AND ${openContents()}`

it('shows a sealed review to its author alone, and a draft likewise', async () => {
  expect(await Promise.all(everybody.map(seenBy))).toEqual([0, 1, 0, 0])
  const drafts = everybody.map((name) => db.reviewDraft.count({ where: ownDraft(desk.member(name)) }))
  expect(await Promise.all(drafts)).toEqual([0, 0, 1, 0])
  expect(await sealedContents()).toEqual([{ n: 0 }])
})

it('shows all of them once the round is revealed', async () => {
  await review(desk.member('Petra'), claimId, 'true')
  expect(await Promise.all(everybody.map(seenBy))).toEqual([2, 2, 2, 2])
  const [opened] = await sealedContents()
  expect(opened?.n).toBeGreaterThan(0)
})
