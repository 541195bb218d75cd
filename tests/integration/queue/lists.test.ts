import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import type { QueueList } from '@/lib/core/queue/view'
import { draftClaim } from '@/lib/server/claims/commands'
import { returnClaim } from '@/lib/server/claims/life'
import { live } from '@/lib/server/effects'
import { getQueue } from '@/lib/server/queue/queries'
import { submitCannotJudge, takeClaim } from '@/lib/server/reviews/commands'
import { givenDraft, givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

const people = {
  Lea: 'lead',
  Ines: 'reviewer',
  Petra: 'reviewer',
  Theo: 'reviewer',
  Aude: 'auditor',
} as const

async function idsIn(actor: MemberActor, list: QueueList, now?: Date) {
  const { rows, counts } = await getQueue(actor, { list }, now)
  expect(counts[list]).toBe(rows.length)
  return rows.map((row) => row.claimId)
}

it('lists what a member may take, their own first, and hides what is promised to others', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra, theo] = [
    desk.member('Lea'),
    desk.member('Ines'),
    desk.member('Petra'),
    desk.member('Theo'),
  ]
  const old = await givenOpenRound(lea)
  const fresh = await givenOpenRound(lea)
  expect(await idsIn(theo, 'to-do')).toEqual([old.claimId, fresh.claimId])

  granted(await takeClaim(theo, { claimId: fresh.claimId }, live))
  expect(await idsIn(theo, 'to-do')).toEqual([fresh.claimId, old.claimId])
  const [mine, other] = (await getQueue(theo, { list: 'to-do' })).rows
  expect([mine?.taken, other?.taken]).toEqual([true, false])
  expect(mine?.context?.exact).toBe('Women produce more oxytocin than men')

  // Two slots, both promised: gone for the third person, and back when the leases end.
  granted(await takeClaim(ines, { claimId: fresh.claimId }, live))
  expect(await idsIn(petra, 'to-do')).toEqual([old.claimId])
  const nextWeek = new Date(Date.now() + 7 * 86_400_000)
  expect(await idsIn(petra, 'to-do', nextWeek)).toEqual([old.claimId, fresh.claimId])

  // Who cannot judge has answered; the slot is free for others.
  const round = granted(await takeClaim(petra, { claimId: old.claimId }, live))
  granted(await submitCannotJudge(petra, { roundId: round.roundId, reason: 'I wrote the article.' }, live))
  expect(await idsIn(petra, 'to-do')).toEqual([])
  expect(await idsIn(lea, 'to-do')).toEqual([old.claimId])
  expect(await idsIn(desk.member('Aude'), 'to-do')).toEqual([])
})

it('follows a claim through the lists of the people it concerns', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra] = [desk.member('Lea'), desk.member('Ines'), desk.member('Petra')]
  const draft = await givenDraft(ines)
  expect(await idsIn(ines, 'drafts')).toEqual([draft.claimId])
  expect(await idsIn(lea, 'drafts')).toEqual([])

  const open = await givenOpenRound(ines)
  await review(petra, open.claimId, 'true')
  expect(await idsIn(petra, 'submitted')).toEqual([open.claimId])
  expect(await idsIn(lea, 'to-decide')).toEqual([])
  await review(lea, open.claimId, 'false')
  expect(await idsIn(lea, 'to-decide')).toEqual([open.claimId])
  expect(await idsIn(ines, 'to-decide')).toEqual([])

  granted(await returnClaim(lea, { claimId: open.claimId, reason: 'Two studies in one.' }, live))
  expect(await idsIn(ines, 'returned')).toEqual([open.claimId])
  expect(await idsIn(lea, 'returned')).toEqual([open.claimId])
  expect(await idsIn(petra, 'returned')).toEqual([])
  expect(await idsIn(ines, 'drafts')).toEqual([draft.claimId])
})

it('pages through a long list without losing or repeating a claim', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const { documentId, passage, claimId } = await givenDraft(ines)
  const details = { claimant: null, saidOn: null, saidWhere: null, whySelected: null, legalRisk: false }
  const drafted = [claimId]
  for (let i = 0; i < 60; i++) {
    const input = {
      ...details,
      documentId,
      passage,
      statement: `Claim ${i}`,
      type: 'other',
      priority: 'low',
    } as const
    drafted.push(granted(await draftClaim(ines, input, live)).claimId)
  }
  const first = await getQueue(ines, { list: 'drafts' })
  expect(first.counts.drafts).toBe(61)
  const second = await getQueue(ines, { list: 'drafts', cursor: first.next ?? '' })
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 11, null])
  const listed = [...first.rows, ...second.rows]
  expect(new Set(listed.map((row) => row.claimId))).toEqual(new Set(drafted))
  expect(listed.map((row) => row.since)).toEqual(
    listed
      .map((row) => row.since)
      .sort()
      .reverse(),
  )
  expect(first.documents).toEqual({ [documentId]: { settled: 0, total: 61 } })
})
