import { expect, it } from 'vitest'
import { reopenClaim } from '@/lib/server/claims/life'
import { getClaim, listClaimCards } from '@/lib/server/claims/queries'
import { publishClaim, settleClaim } from '@/lib/server/decisions/commands'
import { getDocument, listDocuments } from '@/lib/server/documents/queries'
import { live } from '@/lib/server/effects'
import { NotFound } from '@/lib/server/not-found'
import { takeClaim } from '@/lib/server/reviews/commands'
import { givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

const people = { Olga: 'owner', Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Aude: 'auditor' } as const

it('shows one claim to each as far as they may see it, from open round to correction', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra] = [desk.member('Lea'), desk.member('Ines'), desk.member('Petra')]
  const { claimId, roundId, documentId } = await givenOpenRound(lea)

  const before = await getClaim(ines, claimId)
  expect(before).toMatchObject({
    number: 1,
    state: 'in_review',
    verdict: null,
    round: { number: 1, required: 2, submitted: 0 },
    contexts: [{ part: 'body', paragraph: 1, after: ', the story goes.' }],
    passages: [{ holds: true }],
    mine: { roundId, leaseExpiresAt: null, draft: null, submitted: null },
    neighbours: { position: 1, of: 1, previousId: null, nextId: null },
    may: { take: true, review: true, settle: false, change: false },
  })
  expect((await getClaim(desk.member('Aude'), claimId)).mine).toBeNull()

  await review(ines, claimId, 'mostly-false', 'Sealed words.')
  const own = await getClaim(ines, claimId)
  expect(own.mine?.submitted?.rating?.ratingId).toBe('mostly-false')
  expect(own.currentRound).toMatchObject({ submitted: 1, reviews: [], spread: null, progress: null })
  expect(own.may).toMatchObject({ take: false, review: false })
  const chased = await getClaim(lea, claimId)
  expect(chased.currentRound?.progress).toMatchObject([{ memberName: 'Ines' }])
  expect(chased.currentRound?.progress?.[0]?.submittedAt).not.toBeNull()
  expect(JSON.stringify(chased)).not.toContain('Sealed words')

  granted(await takeClaim(petra, { claimId }, live))
  expect((await getClaim(desk.member('Olga'), claimId)).may.take).toBe(false)
  await review(petra, claimId, 'mixed')
  const shown = await getClaim(desk.member('Olga'), claimId)
  expect(shown.revealedRounds).toMatchObject([
    { number: 1, spread: { unanimous: false }, reviews: [{ memberName: 'Ines' }, { memberName: 'Petra' }] },
  ])
  expect(shown.may).toMatchObject({ settle: true, settleOverride: false, publish: false })

  const settled = {
    claimId,
    roundId,
    ratingId: 'mostly-false',
    summary: 'Nobody measured it.',
    overrideReason: null,
  }
  const { decisionId } = granted(await settleClaim(lea, settled, live))
  expect(await getClaim(ines, claimId)).toMatchObject({
    state: 'decided',
    verdict: { ratingId: 'mostly-false', slot: 'mostly-false' },
    dissentCount: 1,
    currentRound: null,
    mine: null,
    decisions: [{ roundNumber: 1, decidedByName: 'Lea' }],
  })
  granted(await publishClaim(lea, { claimId, decisionId, note: null }, live))
  granted(await reopenClaim(lea, { claimId, reason: 'A new study.' }, live))
  const [card] = await listClaimCards(ines, documentId)
  expect(card).toMatchObject({ state: 'in_review', verdict: { ratingId: 'mostly-false' } })
  expect(card?.underReviewSince).not.toBeNull()
})

it('counts the claims of a document and says what a member may do with it', async () => {
  const desk = await givenNewsroom(people)
  const lea = desk.member('Lea')
  const { documentId } = await givenOpenRound(lea)
  const { rows, next } = await listDocuments(lea)
  expect(rows).toMatchObject([
    { id: documentId, claims: { total: 1, settled: 0, withdrawn: 0 }, signedOffAt: null },
  ])
  expect(next).toBeNull()
  expect((await getDocument(lea, documentId)).document.may).toEqual({
    draftClaim: true,
    setAside: true,
    placePassage: true,
    revise: true,
    signOff: true,
    makeReport: true,
  })
  expect((await getDocument(desk.member('Ines'), documentId)).document.may.makeReport).toBe(false)
})

it('finds nothing for people of another workspace, and nothing under what is not an id', async () => {
  const desk = await givenNewsroom(people)
  const elsewhere = await givenNewsroom(people)
  const { claimId, documentId } = await givenOpenRound(desk.member('Lea'))
  const stranger = elsewhere.member('Olga')
  await expect(getClaim(stranger, claimId)).rejects.toThrow(NotFound)
  await expect(getDocument(stranger, documentId)).rejects.toThrow(NotFound)
  await expect(listClaimCards(stranger, documentId)).rejects.toThrow(NotFound)
  for (const id of ['', 'nonsense', `${claimId}'`]) {
    await expect(getClaim(desk.member('Lea'), id)).rejects.toThrow(NotFound)
  }
})
