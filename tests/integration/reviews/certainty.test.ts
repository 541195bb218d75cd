import { expect, it } from 'vitest'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { rationaleOf } from '@/lib/core/review/rationale'
import { getActivity } from '@/lib/server/audit/queries'
import { getClaim } from '@/lib/server/claims/queries'
import { db } from '@/lib/server/db'
import { acceptUnanimous } from '@/lib/server/decisions/accept'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { changePolicy } from '@/lib/server/policy/commands'
import { getPolicy } from '@/lib/server/policy/queries'
import { makeReport } from '@/lib/server/reports/commands'
import { renderPdf } from '@/lib/server/reports/render-pdf'
import { verifyPdfFile } from '@/lib/server/reports/verify-pdf'
import { submitCannotJudge, submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { givenNewsroom, givenOpenRound, granted } from '@/tests/support/newsroom'

const people = { Olga: 'owner', Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer' } as const

it('asks for certainty beside the rating, seals it, keeps its versions, and reports it', async () => {
  const desk = await givenNewsroom(people)
  const [olga, lea] = [desk.member('Olga'), desk.member('Lea')]
  const science = { scaleId: 'science-evidence', scaleVersion: 1 }
  granted(await changePolicy(olga, { ...(await getPolicy(olga)), ...science }, live))
  const { claimId, roundId, documentId } = await givenOpenRound(desk.member('Ines'))
  const say = async (name: string, certainty: string | null) => {
    granted(await takeClaim(desk.member(name), { claimId }, live))
    const said = {
      roundId,
      ratingId: 'uncertain',
      confidence: 'high' as const,
      rationale: rationaleOf('Few studies.'),
    }
    return submitReview(desk.member(name), { ...said, certainty, evidence: [] }, live)
  }
  for (const none of [null, 'enormous']) {
    expect(await say('Ines', none)).toMatchObject({ ok: false, refusal: { code: 'review.needs-certainty' } })
  }
  granted(await say('Ines', 'very-low'))
  const seen = [await getClaim(lea, claimId), await getActivity(lea, { claimId })]
  // The scale itself has every level: what is looked for is anybody's choice.
  expect(JSON.stringify(seen, (key, value) => (key === 'scale' ? undefined : value))).not.toMatch(
    /very-low|Very low/,
  )
  const again = {
    roundId,
    ratingId: 'uncertain',
    confidence: 'high' as const,
    rationale: rationaleOf('Few studies.'),
  }
  granted(await submitReview(desk.member('Ines'), { ...again, certainty: 'low', evidence: [] }, live))
  granted(await say('Petra', 'moderate'))
  const revealed = (await getClaim(lea, claimId)).revealedRounds[0]?.reviews ?? []
  expect(revealed.map((one) => one.certainty)).toEqual(['Low', 'Moderate'])
  expect(revealed[0]?.earlier.map((one) => one.certainty)).toEqual(['Very low'])

  const verdict = {
    claimId,
    roundId,
    ratingId: 'uncertain',
    summary: 'Too few studies.',
    overrideReason: null,
  }
  expect(await settleClaim(lea, verdict, live)).toMatchObject({
    refusal: { code: 'decision.needs-certainty' },
  })
  granted(await settleClaim(lea, { ...verdict, certainty: 'low' }, live))
  expect((await getClaim(lea, claimId)).decisions[0]?.certainty).toBe('Low')

  const { reportId } = granted(await makeReport(lea, { documentId }, live))
  const { record: text } = await db.report.findUniqueOrThrow({ where: { id: reportId } })
  const record = JSON.parse(text) as ReportRecord
  expect(verifyRecord(record).filter(({ ok }) => !ok)).toEqual([])
  expect(record.sections.claims[0]?.decision?.certainty).toBe('Low')
  expect(record.sections.scales[0]?.certainty?.map(({ id }) => id)).toEqual([
    'high',
    'moderate',
    'low',
    'very-low',
  ])
  expect(renderHtml(record)).toContain('certainty of the evidence moderate')
  const pdf = await verifyPdfFile(await renderPdf(serializeRecord(record)))
  expect(pdf.checks.filter(({ ok }) => !ok)).toEqual([])
})

it('is accepted with the rating where reviewers agree on both, and settled by hand where they do not', async () => {
  const desk = await givenNewsroom(people)
  const olga = desk.member('Olga')
  const science = { scaleId: 'science-evidence', scaleVersion: 1 }
  granted(await changePolicy(olga, { ...(await getPolicy(olga)), ...science }, live))
  const judged = async (levels: Record<string, string>) => {
    const { claimId, roundId } = await givenOpenRound(desk.member('Ines'))
    for (const [name, certainty] of Object.entries(levels)) {
      granted(await takeClaim(desk.member(name), { claimId }, live))
      const said = { ratingId: 'plausible', confidence: 'low' as const, rationale: rationaleOf('Early.') }
      granted(await submitReview(desk.member(name), { roundId, ...said, certainty, evidence: [] }, live))
    }
    return acceptUnanimous(desk.member('Lea'), { claimId, summary: 'It points that way.' }, live)
  }
  expect(await judged({ Ines: 'low', Petra: 'high' })).toMatchObject({
    refusal: { code: 'decision.certainty-differs' },
  })
  granted(await judged({ Ines: 'low', Petra: 'low' }))
  expect(await db.decision.findFirstOrThrow({ where: { summary: 'It points that way.' } })).toMatchObject({
    ratingId: 'plausible',
    certainty: 'low',
  })
})

it('does not tell by the fields of a sealed event whether its author could judge', async () => {
  const desk = await givenNewsroom(people)
  const olga = desk.member('Olga')
  const science = { scaleId: 'science-evidence', scaleVersion: 1 }
  granted(await changePolicy(olga, { ...(await getPolicy(olga)), ...science }, live))
  const { claimId, roundId } = await givenOpenRound(desk.member('Ines'))
  const said = { roundId, ratingId: 'uncertain', confidence: 'high' as const, certainty: 'low', evidence: [] }
  granted(await takeClaim(desk.member('Ines'), { claimId }, live))
  granted(await submitReview(desk.member('Ines'), { ...said, rationale: rationaleOf('Few.') }, live))
  granted(await submitCannotJudge(desk.member('Petra'), { roundId, reason: 'Not my field.' }, live))
  const { entries } = await getActivity(desk.member('Lea'), { claimId, verb: 'review.submitted' })
  const [one, other] = entries.map(({ fields }) => fields.map(({ name }) => name))
  expect(one).toEqual(other)
})
