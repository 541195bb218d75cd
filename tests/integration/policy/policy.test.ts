import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { attachEvidenceInput } from '@/lib/core/evidence/input'
import { changePolicyInput } from '@/lib/core/policy/input'
import { noTerms, type PolicyTerms } from '@/lib/core/policy/terms'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { verifyRecord } from '@/lib/core/reports/verify'
import { getActivity } from '@/lib/server/audit/queries'
import { changeClaim } from '@/lib/server/claims/commands'
import { reopenClaim, returnClaim, submitClaim } from '@/lib/server/claims/life'
import { getClaim } from '@/lib/server/claims/queries'
import { db } from '@/lib/server/db'
import { publishClaim, settleClaim } from '@/lib/server/decisions/commands'
import { retractClaim } from '@/lib/server/decisions/retract'
import { live } from '@/lib/server/effects'
import { attachEvidence } from '@/lib/server/evidence/commands'
import { changePolicy, giveLegalSignOff } from '@/lib/server/policy/commands'
import { getPolicy, listPolicies } from '@/lib/server/policy/queries'
import { getQueue } from '@/lib/server/queue/queries'
import { makeReport } from '@/lib/server/reports/commands'
import {
  givenDraft,
  givenNewsroom,
  givenOpenRound,
  granted,
  type Newsroom,
  review,
} from '@/tests/support/newsroom'

const people = {
  Olga: 'owner',
  Lea: 'lead',
  Max: 'lead',
  Ines: 'reviewer',
  Petra: 'reviewer',
  Rui: 'reviewer',
} as const

interface Wanted extends Partial<Omit<Parameters<typeof changePolicy>[1], 'terms'>> {
  terms?: Partial<PolicyTerms>
}

/** The same policy with these differences. */
async function set(desk: Newsroom, { terms, ...wanted }: Wanted, by = desk.member('Olga')) {
  const now = await getPolicy(by)
  const input = changePolicyInput.parse({ ...now, ...wanted, terms: { ...now.terms, ...terms } })
  return changePolicy(by, input, live)
}

const settle = (actor: MemberActor, claimId: string, roundId: string, why: string | null = null) =>
  settleClaim(actor, { claimId, roundId, ratingId: 'false', summary: 'It is so.', overrideReason: why }, live)

const refusalOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? null : outcome.refusal?.code

async function judged(desk: Newsroom, ratings: [string, string] = ['false', 'false']) {
  const made = await givenOpenRound(desk.member('Ines'))
  await review(desk.member('Petra'), made.claimId, ratings[0])
  await review(desk.member('Rui'), made.claimId, ratings[1])
  return made
}

async function recordOf(actor: MemberActor, documentId: string): Promise<ReportRecord> {
  const { reportId } = granted(await makeReport(actor, { documentId }, live))
  return JSON.parse((await db.report.findUniqueOrThrow({ where: { id: reportId } })).record) as ReportRecord
}

const failures = (record: ReportRecord) => verifyRecord(record).filter(({ ok }) => !ok)

const facts = { claimant: null, saidOn: null, saidWhere: null, whySelected: null }
const reworded = { statement: 'Women produce more oxytocin.', type: 'other', ...facts } as const
const strict = { ratingId: 'false', sources: 1, primary: 1, independent: true }

it('is set by an owner alone, version by version, and never over what another owner set', async () => {
  const desk = await givenNewsroom(people)
  expect((await set(desk, { requiredReviews: 3 }, desk.member('Lea'))).ok).toBe(false)
  const stale = await getPolicy(desk.member('Olga'))
  granted(await set(desk, { requiredReviews: 3 }))
  const late = changePolicy(desk.member('Olga'), changePolicyInput.parse(stale), live)
  expect(refusalOf(await late)).toBe('policy.changed-meanwhile')
  expect(await listPolicies(desk.member('Ines'))).toMatchObject([
    { version: 2, requiredReviews: 3, setByName: 'Olga', terms: noTerms },
    { version: 1, requiredReviews: 2, setByName: null },
  ])
  expect(refusalOf(await set(desk, { scaleId: 'nothing' }))).toBe('policy.no-such-scale')
  const stray = [{ ratingId: 'nothing', sources: 1, primary: 0, independent: false }]
  expect(refusalOf(await set(desk, { terms: { evidenceRules: stray } }))).toBe('policy.no-such-rating')
})

it('keeps a round on what it was opened under, and asks for more where priority is high', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const before = await givenOpenRound(ines)
  granted(await set(desk, { requiredReviews: 1, terms: { requiredForHigh: 3 } }))
  const normal = await givenOpenRound(ines)
  const { claimId } = await givenDraft(ines)
  const high = { ...reworded, priority: 'high', legalRisk: false } as const
  granted(await changeClaim(ines, { claimId, edition: 1, ...high }, live))
  const { roundId } = granted(await submitClaim(ines, { claimId, edition: 2 }, live))
  const required = async (id: string) => (await db.round.findUniqueOrThrow({ where: { id } })).required
  expect(await Promise.all([before.roundId, normal.roundId, roundId].map(required))).toEqual([2, 1, 3])
})

it('has owners settle where it says so', async () => {
  const desk = await givenNewsroom(people)
  granted(await set(desk, { terms: { deciders: 'owners' } }))
  const { claimId, roundId } = await judged(desk)
  const mayOf = async (name: string) => (await getClaim(desk.member(name), claimId)).may
  expect(await mayOf('Lea')).toMatchObject({ settle: false, settleOverride: false })
  expect((await settle(desk.member('Lea'), claimId, roundId)).ok).toBe(false)
  expect((await mayOf('Olga')).settle).toBe(true)
  granted(await settle(desk.member('Olga'), claimId, roundId))
})

it('lets a verdict pass that lacks evidence with a reason only, which the report prints', async () => {
  const desk = await givenNewsroom(people)
  granted(await set(desk, { terms: { evidenceRules: [strict] } }))
  const lea = desk.member('Lea')
  const { claimId, roundId, documentId } = await judged(desk)
  expect(refusalOf(await settle(lea, claimId, roundId))).toBe('decision.needs-evidence')
  granted(await settle(lea, claimId, roundId, 'The archive burned down.'))
  const record = await recordOf(lea, documentId)
  expect(failures(record)).toEqual([])
  expect(record.sections.claims[0]?.decision).toMatchObject({
    overrideReason: 'The archive burned down.',
    exception: 'evidence',
  })
  const html = renderHtml(record)
  expect(html).toContain('settled though a rule about evidence is not met')
  expect(html).toContain(
    '“False” rests on at least 1 source, at least 1 primary, none from the publisher under check.',
  )
})

it('is content with the evidence it asks for', async () => {
  const desk = await givenNewsroom(people)
  granted(await set(desk, { terms: { evidenceRules: [strict] } }))
  const ines = desk.member('Ines')
  const { claimId } = await givenDraft(ines)
  const source = { kind: 'data-set', title: 'Counts', url: 'https://counts.example/a' }
  const item = { choice: { source }, citation: { used: true, stance: 'refutes', quote: 'Two.' } }
  granted(await attachEvidence(ines, attachEvidenceInput.parse({ claimId, ...item }), live))
  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: claimId } })
  const { roundId } = granted(await submitClaim(ines, { claimId, edition }, live))
  for (const name of ['Petra', 'Rui']) await review(desk.member(name), claimId, 'false')
  granted(await settle(desk.member('Lea'), claimId, roundId))
})

it('asks a drawn unanimous claim for a second round, and only once', async () => {
  const desk = await givenNewsroom(people)
  granted(await set(desk, { terms: { secondLookPercent: 100 } }))
  const lea = desk.member('Lea')
  const split = await judged(desk, ['false', 'true'])
  granted(await settle(lea, split.claimId, split.roundId))
  const { claimId, roundId } = await judged(desk)
  expect(refusalOf(await settle(lea, claimId, roundId))).toBe('decision.needs-second-look')
  granted(await reopenClaim(lea, { claimId, reason: 'Drawn for a second look.' }, live))
  for (const name of ['Petra', 'Rui']) await review(desk.member(name), claimId, 'false')
  const round = await db.round.findFirstOrThrow({ where: { claimId, closedAt: null } })
  granted(await settle(lea, claimId, round.id))
})

it('takes no cancelled round for the first look, though its reviews are shown with the next', async () => {
  const desk = await givenNewsroom(people)
  granted(await set(desk, { terms: { secondLookPercent: 100 } }))
  const lea = desk.member('Lea')
  const { claimId } = await givenOpenRound(desk.member('Ines'))
  await review(desk.member('Petra'), claimId, 'false')
  granted(await returnClaim(lea, { claimId, reason: 'The statement is unclear.' }, live))
  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: claimId } })
  const { roundId } = granted(await submitClaim(desk.member('Ines'), { claimId, edition }, live))
  for (const name of ['Petra', 'Rui']) await review(desk.member(name), claimId, 'false')
  expect(refusalOf(await settle(lea, claimId, roundId))).toBe('decision.needs-second-look')
})

it('publishes a claim that is a legal risk after somebody else than its decider signed it off', async () => {
  const desk = await givenNewsroom(people)
  granted(await set(desk, { terms: { legalSignOff: true } }))
  const [lea, max, ines] = [desk.member('Lea'), desk.member('Max'), desk.member('Ines')]
  const { claimId, documentId } = await givenDraft(ines)
  const risky = { ...reworded, priority: 'normal', legalRisk: true } as const
  granted(await changeClaim(ines, { claimId, edition: 1, ...risky }, live))
  const { roundId } = granted(await submitClaim(ines, { claimId, edition: 2 }, live))
  for (const name of ['Petra', 'Rui']) await review(desk.member(name), claimId, 'false')
  const { decisionId } = granted(await settle(lea, claimId, roundId))
  const publish = () => publishClaim(lea, { claimId, decisionId, note: null }, live)
  expect(refusalOf(await publish())).toBe('publication.needs-legal-sign-off')
  const sign = (by: MemberActor) =>
    giveLegalSignOff(by, { claimId, decisionId, note: 'Read by counsel.' }, live)
  expect((await sign(lea)).ok).toBe(false)
  expect((await sign(ines)).ok).toBe(false)
  granted(await sign(max))
  expect(refusalOf(await sign(max))).toBe('legal.already-given')
  expect((await getClaim(lea, claimId)).legal).toMatchObject({ needed: true, given: { byName: 'Max' } })
  const { entries } = await getActivity(lea, { claimId, verb: 'legalSignOff.given' })
  expect(entries).toMatchObject([{ about: { claimId } }])
  granted(await publish())
  const record = await recordOf(lea, documentId)
  expect(failures(record)).toEqual([])
  expect(record.sections.claims[0]?.decision?.legalSignOff).toMatchObject({ note: 'Read by counsel.' })
  await expect(db.$executeRaw`UPDATE legal_sign_off SET note = 'x'`).rejects.toThrow(/append-only/)
})

it('shows reviews as they come in where rounds are not blind, and none where they are', async () => {
  const desk = await givenNewsroom(people)
  const blind = await givenOpenRound(desk.member('Ines'))
  granted(await set(desk, { blind: false }))
  const open = await givenOpenRound(desk.member('Ines'))
  for (const { claimId } of [blind, open])
    await review(desk.member('Petra'), claimId, 'mixed', 'A reason of Petra.')
  const seenBy = async (name: string, claimId: string) =>
    JSON.stringify([
      await getClaim(desk.member(name), claimId),
      await getActivity(desk.member('Lea'), { claimId }),
    ])
  for (const name of ['Rui', 'Lea', 'Olga']) {
    expect(await seenBy(name, open.claimId)).toContain('A reason of Petra.')
    expect(await seenBy(name, blind.claimId)).not.toContain('A reason of Petra.')
  }
})

it('hides until the decision whose a review is, and tells it afterwards', async () => {
  const desk = await givenNewsroom(people)
  granted(await set(desk, { terms: { namesHidden: true } }))
  const lea = desk.member('Lea')
  const { claimId, roundId, documentId } = await judged(desk, ['false', 'true'])
  const reviews = await db.review.findMany({ where: { claimId } })
  const namesSeenBy = async (name: string) =>
    (await getClaim(desk.member(name), claimId)).revealedRounds[0]?.reviews.map((one) => one.memberName)
  expect(await namesSeenBy('Lea')).toEqual(['Reviewer A', 'Reviewer B'])
  const said = JSON.stringify(await getClaim(lea, claimId))
  for (const { id } of reviews) expect(said).not.toContain(id)
  for (const name of ['Petra', 'Rui']) expect(said).not.toContain(name)
  const log = await getActivity(lea, { claimId, verb: 'review.submitted' })
  expect(JSON.stringify(log)).not.toContain('Because of the sources.')
  const early = await recordOf(lea, documentId)
  expect(failures(early)).toEqual([])
  expect(early.sections.claims[0]?.rounds[0]).toMatchObject({ namesHidden: true, reviews: [], spread: null })
  expect(await namesSeenBy('Petra')).toContain('Petra')
  granted(await settle(lea, claimId, roundId))
  expect((await namesSeenBy('Lea'))?.sort()).toEqual(['Petra', 'Rui'])
  const late = await recordOf(lea, documentId)
  expect(failures(late)).toEqual([])
  expect(late.sections.claims[0]?.rounds[0]?.reviews).toHaveLength(2)
})

it('says when a published verdict is due for a re-check', async () => {
  const desk = await givenNewsroom(people)
  granted(await set(desk, { terms: { recheckAfterDays: 30 } }))
  const lea = desk.member('Lea')
  const { claimId, roundId } = await judged(desk)
  const { decisionId } = granted(await settle(lea, claimId, roundId))
  granted(await publishClaim(lea, { claimId, decisionId, note: null }, live))
  const in31Days = new Date(Date.now() + 31 * 86_400_000)
  expect((await getClaim(lea, claimId)).recheckDueSince).toBeNull()
  expect((await getClaim(lea, claimId, in31Days)).recheckDueSince).not.toBeNull()
  const forRecheck = async (now?: Date) =>
    (await getQueue(lea, { list: 'all', filter: { due: 'recheck' } }, now)).rows.map((row) => row.claimId)
  expect(await forRecheck()).toEqual([])
  expect(await forRecheck(in31Days)).toEqual([claimId])
  granted(await set(desk, { terms: { recheckAfterDays: null } }))
  expect(await forRecheck(in31Days)).toEqual([])
  granted(await set(desk, { terms: { recheckAfterDays: 30 } }))
  const [publication] = (await getClaim(lea, claimId)).publications
  granted(
    await retractClaim(lea, { claimId, publicationId: publication?.id ?? '', reason: 'It was wrong.' }, live),
  )
  expect(await forRecheck(in31Days), 'what is taken back is not checked again').toEqual([])
  expect((await getClaim(lea, claimId, in31Days)).recheckDueSince).toBeNull()
})
