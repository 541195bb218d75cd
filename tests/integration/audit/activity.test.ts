import { expect, it } from 'vitest'
import { fromHex, toHex } from '@/lib/core/audit/hex'
import { rootOf } from '@/lib/core/audit/merkle'
import { getActivity } from '@/lib/server/audit/queries'
import { db } from '@/lib/server/db'
import { NotFound } from '@/lib/server/not-found'
import { givenNewsroom, givenOpenRound, review } from '@/tests/support/newsroom'

const people = { Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Aude: 'auditor' } as const

it('tells the log to those who may read it, sealed contents apart', async () => {
  const desk = await givenNewsroom(people)
  const [lea, ines, petra, aude] = [
    desk.member('Lea'),
    desk.member('Ines'),
    desk.member('Petra'),
    desk.member('Aude'),
  ]
  const { claimId, documentId } = await givenOpenRound(lea)
  await review(ines, claimId, 'satire', 'Sealed words.')
  await expect(getActivity(ines)).rejects.toThrow(NotFound)

  for (const actor of [lea, aude]) {
    const [entry] = (await getActivity(actor, { verb: 'review.submitted' })).entries
    expect(entry).toMatchObject({
      verb: 'review.submitted',
      actorName: 'Ines',
      actorVia: 'sample',
      about: { claimId, claimNumber: 1, documentId, title: 'Why we go back' },
    })
    const withheld = Object.fromEntries((entry?.fields ?? []).map((field) => [field.name, field.withheld]))
    expect(withheld).toMatchObject({
      roundId: null,
      ratingId: 'sealed',
      rationale: 'sealed',
      evidence: 'sealed',
    })
    expect(JSON.stringify(entry)).not.toMatch(/satire|Sealed words/)
  }

  await review(petra, claimId, 'satire')
  const opened = (await getActivity(lea, { verb: 'review.submitted' })).entries.at(-1)
  expect(opened?.fields.find((field) => field.name === 'ratingId')).toMatchObject({
    after: 'satire',
    withheld: null,
  })
})

it('filters by claim and document, pages by number, and gives the root over all leaves', async () => {
  const desk = await givenNewsroom(people)
  const lea = desk.member('Lea')
  const one = await givenOpenRound(lea)
  const { claimId, documentId } = await givenOpenRound(lea)
  const ofClaim = await getActivity(lea, { claimId })
  expect(ofClaim.entries.map((entry) => entry.verb)).toEqual(
    expect.arrayContaining(['claim.drafted', 'passage.marked', 'claimVersion.frozen', 'round.opened']),
  )
  expect(ofClaim.entries.every((entry) => entry.about.claimId === claimId)).toBe(true)
  const ofDocument = await getActivity(lea, { documentId })
  expect(ofDocument.entries.length).toBe(ofClaim.entries.length + 2)
  expect((await getActivity(lea, { documentId: one.documentId })).entries.length).toBe(
    ofDocument.entries.length,
  )

  const all = await getActivity(lea)
  const earlier = await getActivity(lea, { before: all.entries[4]?.seq ?? 0 })
  expect(earlier.entries[0]?.seq).toBe((all.entries[4]?.seq ?? 0) - 1)

  const events = await db.event.findMany({ where: { workspaceId: lea.workspaceId }, orderBy: { seq: 'asc' } })
  const root = toHex(rootOf(events.map((event) => new Uint8Array(event.leafHash))))
  expect(all.head).toEqual({ size: events.length, root })
  expect(fromHex(all.entries[0]?.leafHash ?? '')).toHaveLength(32)

  // The head follows the log as it grows.
  await givenOpenRound(lea)
  const later = await getActivity(lea)
  expect(later.head.size).toBe(later.entries[0]?.seq)
  expect(later.head.root).not.toBe(root)
})
