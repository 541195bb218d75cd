import { beforeAll, describe, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { type AgreementFilter, everything } from '@/lib/core/agreement/filter'
import { rationaleOf } from '@/lib/core/review/rationale'
import { getAgreement } from '@/lib/server/agreement/queries'
import { reopenClaim, returnClaim, submitClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { getInsights } from '@/lib/server/insights/queries'
import { NotFound } from '@/lib/server/not-found'
import { saveDraft, submitCannotJudge, submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { givenNewsroom, givenOpenRound, granted, type Newsroom, review } from '@/tests/support/newsroom'

const people = {
  Olga: 'owner',
  Lea: 'lead',
  Ines: 'reviewer',
  Petra: 'reviewer',
  Theo: 'reviewer',
  Aude: 'auditor',
} as const
type Name = keyof typeof people

/** A claim that these two judged so, revealed. */
async function judged(desk: Newsroom, ratings: Partial<Record<Name, string>>) {
  const open = await givenOpenRound(desk.member('Lea'))
  for (const [name, rating] of Object.entries(ratings)) await review(desk.member(name), open.claimId, rating)
  return open
}

async function settle(actor: MemberActor, of: { claimId: string; roundId: string }, ratingId: string) {
  const { claimId, roundId } = of
  const input = { claimId, roundId, ratingId, summary: 'As it stands.', overrideReason: null }
  return granted(await settleClaim(actor, input, live))
}

/** Somebody of this desk three times, for what follows. */
const three = (): [MemberActor, MemberActor, MemberActor] => [
  desk.member('Ines'),
  desk.member('Petra'),
  desk.member('Theo'),
]

const asked = (filter: Partial<AgreementFilter>): AgreementFilter => ({ ...everything, ...filter })
const figures = async (actor: MemberActor, filter: Partial<AgreementFilter> = {}) =>
  (await getAgreement(actor, asked(filter))).study?.figures

let desk: Newsroom
let first: Awaited<ReturnType<typeof judged>>
beforeAll(async () => {
  desk = await givenNewsroom(people)
  first = await judged(desk, { Ines: 'false', Theo: 'false' })
  await judged(desk, { Ines: 'mixed', Theo: 'misleading' })
  const third = await givenOpenRound(desk.member('Lea'))
  granted(await takeClaim(desk.member('Petra'), { claimId: third.claimId }, live))
  granted(
    await submitCannotJudge(desk.member('Petra'), { roundId: third.roundId, reason: 'Not my field.' }, live),
  )
  await review(desk.member('Ines'), third.claimId, 'true')
  await review(desk.member('Theo'), third.claimId, 'true')
})

describe('agreement of revealed first rounds', () => {
  it('counts claims with two ratings; “cannot judge” is missing; ratings off the scale are in the nominal run only', async () => {
    const found = await figures(desk.member('Aude'))
    expect(found).toMatchObject({ claims: 3, ratings: 6, unpaired: 0, unanimous: 2 })
    expect(found?.percent.value).toBeCloseTo(2 / 3, 12)
    expect(found?.ranked).toMatchObject({ claims: 2, ratings: 4, offScale: 1 })
    // Two claims, on each of which both said the same, and not the same on both.
    expect(found?.ranked?.alphaOrdinal.value).toBe(1)
    expect(found?.cohen?.value).toBeCloseTo((2 / 3 - 2 / 9) / (1 - 2 / 9), 12)
    expect(found?.alphaNominal.low).toEqual(expect.any(Number))
  })

  it('says which ratings met, how the claims ended, and which lie furthest apart', async () => {
    const far = await judged(desk, { Petra: 'true', Theo: 'mostly-false' })
    const { study, furthest, ratingsByType } = await getAgreement(desk.member('Lea'), everything)
    expect(study?.endings).toEqual({ same: 2, two: 2, more: 0 })
    expect(study?.confusion).toMatchObject({ pairs: 4, same: 2 })
    expect(
      furthest.map(({ claimId, ratings }) => [claimId, ratings.map(({ ratingId }) => ratingId)]),
    ).toEqual([[far.claimId, ['mostly-false', 'true']]])
    expect(ratingsByType.map(({ key, total }) => [key, total])).toEqual([['causal-mechanism', 8]])
    expect(study?.figures.cohen, 'three people took part').toBeNull()
    expect(study?.byPair.map(({ figures: one }) => one.claims)).toEqual([3, 1])
  })

  it('keeps the first round when a claim is judged again', async () => {
    const [lea, ines, petra] = [desk.member('Lea'), desk.member('Ines'), desk.member('Petra')]
    const before = await figures(lea, { document: first.documentId })
    await settle(lea, first, 'false')
    granted(await reopenClaim(lea, { claimId: first.claimId, reason: 'A new study.' }, live))
    await review(ines, first.claimId, 'true')
    await review(petra, first.claimId, 'mixed')
    expect(await figures(lea, { document: first.documentId })).toEqual(before)
    expect(before).toMatchObject({ claims: 1, unanimous: 1 })
    expect(before?.alphaNominal.value, 'one value only').toBeNull()
  })

  it('never counts a round that was cancelled, shown with a later one or not', async () => {
    const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
    const open = await givenOpenRound(lea)
    await review(ines, open.claimId, 'satire')
    granted(await returnClaim(lea, { claimId: open.claimId, reason: 'Unclear.' }, live))
    const { edition } = await db.claim.findUniqueOrThrow({ where: { id: open.claimId } })
    granted(await submitClaim(lea, { claimId: open.claimId, edition }, live))
    await review(ines, open.claimId, 'mixed')
    await review(desk.member('Theo'), open.claimId, 'mixed')
    const { study } = await getAgreement(lea, asked({ document: open.documentId }))
    expect(study?.confusion).toEqual({
      ratingIds: ['mixed'],
      counts: [[1]],
      pairs: 1,
      same: 1,
      mostMixedUp: null,
    })
  })
})

describe('filters', () => {
  it('take days of the reveal, both included, documents, types and scales; what fits nothing gives no study', async () => {
    const lea = desk.member('Lea')
    const today = new Date().toISOString().slice(0, 10)
    const all = (await figures(lea))?.claims
    expect((await figures(lea, { from: today, to: today }))?.claims).toBe(all)
    expect(await figures(lea, { to: '2020-01-01' })).toBeUndefined()
    expect((await figures(lea, { type: 'causal-mechanism' }))?.claims).toBe(all)
    expect(await figures(lea, { type: 'event' })).toBeUndefined()
    expect((await figures(lea, { document: first.documentId }))?.claims).toBe(1)
    expect(await figures(lea, { document: 'not an id' })).toBeUndefined()
    expect(await figures(lea, { scale: 'research-4@1' })).toBeUndefined()
    expect((await getAgreement(lea, everything)).asked.scale).toBe('truth-5@1')
  })

  it('for a pair, the rows of the table are what the first of them said', async () => {
    const [ines, theo] = ['Ines', 'Theo'].map((name) => desk.member(name).memberId) as [string, string]
    const cell = async (pair: [string, string]) => {
      const { study } = await getAgreement(desk.member('Lea'), asked({ pair }))
      const place = (id: string) => study?.confusion.ratingIds.indexOf(id) ?? -1
      return study?.confusion.counts[place('mixed')]?.[place('misleading')]
    }
    expect([await cell([ines, theo]), await cell([theo, ines])]).toEqual([1, 0])
  })
})

describe('who reads whose figures', () => {
  it('shows a reviewer the figures of all and their own, and no other name', async () => {
    const [ines, petra, theo] = three()
    const mine = await getAgreement(ines, everything)
    expect(mine.people.map(({ name, own }) => [name, own])).toEqual([['Ines', true]])
    expect(mine.study?.byPair.every(({ key }) => key.includes(ines.memberId))).toBe(true)
    expect(mine.choices.pairs.every(({ pair }) => pair.includes(ines.memberId))).toBe(true)
    const all = await getAgreement(desk.member('Olga'), everything)
    expect(mine.study?.figures).toEqual(all.study?.figures)
    await expect(getAgreement(ines, asked({ pair: [petra.memberId, theo.memberId] }))).rejects.toThrow(
      NotFound,
    )
    expect((await getAgreement(ines, asked({ pair: [theo.memberId, ines.memberId] }))).study).not.toBeNull()
  })

  it.each(['Olga', 'Lea', 'Aude'] as const)('shows %s everybody’s', async (name) => {
    const { people: shown, study } = await getAgreement(desk.member(name), everything)
    expect(shown.map((one) => one.name)).toEqual(['Ines', 'Petra', 'Theo'])
    expect(study?.byPair.map(({ figures: one }) => one.claims)).toEqual([4, 1])
  })

  it('shows a member of another workspace nothing of this one', async () => {
    const other = await givenNewsroom({ Olga: 'owner' })
    expect(await getAgreement(other.member('Olga'), everything)).toMatchObject({
      study: null,
      people: [],
      nameOf: {},
    })
  })
})

describe('calibration', () => {
  it('compares first ratings with the last decision, by how sure people were', async () => {
    const own = await givenNewsroom(people)
    const lea = own.member('Lea')
    const one = await judged(own, { Ines: 'false', Theo: 'mixed' })
    await settle(lea, one, 'mixed')
    await judged(own, { Ines: 'true', Theo: 'true' })
    const { people: shown, everybody } = await getAgreement(lea, everything)
    const of = (name: string) => shown.find((person) => person.name === name)?.calibration
    expect(of('Ines')).toMatchObject({ all: { n: 1, matched: 0 }, harsher: 1, milder: 0 })
    expect(of('Theo')).toMatchObject({
      all: { n: 1, matched: 1 },
      byConfidence: { high: { n: 1 }, low: { n: 0 } },
    })
    expect(everybody.all).toMatchObject({ n: 2, matched: 1 })
  })
})

describe('while a round is blind', () => {
  it('nothing that is written in it changes any figure, for anybody, its author included', async () => {
    const open = await givenOpenRound(desk.member('Lea'))
    const [ines, petra, theo] = three()
    const now = new Date()
    const everybodySees = () =>
      Promise.all(
        Object.keys(people).map(async (name) => [
          await getAgreement(desk.member(name), everything),
          await getInsights(desk.member(name), everything, now),
        ]),
      )
    const before = await everybodySees()
    const said = {
      ratingId: 'satire',
      confidence: 'low' as const,
      rationale: rationaleOf('Sealed.'),
      evidence: [],
    }
    for (const actor of [ines, petra, theo]) await takeClaim(actor, { claimId: open.claimId }, live)
    granted(await submitReview(ines, { roundId: open.roundId, ...said }, live))
    granted(await submitCannotJudge(petra, { roundId: open.roundId, reason: 'Not mine.' }, live))
    granted(await takeClaim(theo, { claimId: open.claimId }, live))
    granted(await saveDraft(theo, { roundId: open.roundId, content: said }, live))
    expect(await everybodySees()).toEqual(before)
    granted(await submitReview(theo, { roundId: open.roundId, ...said }, live))
    const after = await getAgreement(desk.member('Olga'), everything)
    // The scale that is shown has it always; the figures only now.
    const figures = (seen: unknown) =>
      JSON.stringify(seen, (key, value) => (key === 'scale' ? undefined : value))
    expect(figures(after)).toContain('satire')
    expect(figures(before)).not.toContain('satire')
  })
})
