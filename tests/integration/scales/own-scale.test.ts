import { expect, it } from 'vitest'
import { everything } from '@/lib/core/agreement/filter'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { rationaleOf } from '@/lib/core/review/rationale'
import { inputOf, MOST_OWN_VERSIONS, type ScaleInput } from '@/lib/core/verdicts/own-scale'
import { getScale } from '@/lib/core/verdicts/registry'
import { getAgreement } from '@/lib/server/agreement/queries'
import { getActivity } from '@/lib/server/audit/queries'
import { getClaim } from '@/lib/server/claims/queries'
import { db } from '@/lib/server/db'
import { settleClaim } from '@/lib/server/decisions/commands'
import { live } from '@/lib/server/effects'
import { changePolicy } from '@/lib/server/policy/commands'
import { getPolicy } from '@/lib/server/policy/queries'
import { makeReport } from '@/lib/server/reports/commands'
import { renderPdf } from '@/lib/server/reports/render-pdf'
import { verifyPdfFile } from '@/lib/server/reports/verify-pdf'
import { submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { changeScale, makeScale, retireScale } from '@/lib/server/scales/commands'
import { listOwnScales } from '@/lib/server/scales/queries'
import { givenNewsroom, givenOpenRound, granted } from '@/tests/support/newsroom'

const people = { Olga: 'owner', Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer' } as const

/** Three steps and one rating beside them, in a desk's own words. */
function ladder(middle: string): ScaleInput {
  const { values } = inputOf(getScale('truth-5', 1), false)
  const words: [number, string][] = [
    [0, 'Nonsense'],
    [2, middle],
    [4, 'Solid'],
    [9, 'A matter of taste'],
  ]
  return {
    name: 'The ladder',
    values: words.flatMap(([at, label]) => {
      const value = values[at]
      return value === undefined ? [] : [{ ...value, label }]
    }),
    certainty: [],
  }
}

async function givenLadder() {
  const desk = await givenNewsroom(people)
  const olga = desk.member('Olga')
  const { scaleId } = granted(await makeScale(olga, ladder('Shaky'), live))
  granted(await changePolicy(olga, { ...(await getPolicy(olga)), scaleId, scaleVersion: 1 }, live))
  return { desk, olga, lea: desk.member('Lea'), scaleId }
}

it('is chosen by no policy once it is retired, but for the one that has it', async () => {
  const { olga, scaleId } = await givenLadder()
  const other = granted(await makeScale(olga, ladder('Wobbly'), live))
  granted(await retireScale(olga, other, live))
  const choose = async (id: string) =>
    changePolicy(olga, { ...(await getPolicy(olga)), scaleId: id, scaleVersion: 1 }, live)
  expect(await choose(other.scaleId)).toMatchObject({ ok: false, refusal: { code: 'policy.no-such-scale' } })
  granted(await retireScale(olga, { scaleId, version: 1 }, live))
  granted(await choose(scaleId))
})

it('carries a claim from its round to a report that a stranger verifies, whatever becomes of the scale meanwhile', async () => {
  const { desk, olga, lea, scaleId } = await givenLadder()
  const { claimId, roundId, documentId } = await givenOpenRound(desk.member('Ines'))
  const say = async (name: string, ratingId: string) => {
    granted(await takeClaim(desk.member(name), { claimId }, live))
    const said = { roundId, ratingId, confidence: 'high' as const, rationale: rationaleOf('So I see it.') }
    return submitReview(desk.member(name), { ...said, evidence: [] }, live)
  }
  expect(await say('Ines', 'mostly-true')).toMatchObject({ refusal: { code: 'review.no-such-rating' } })
  granted(await say('Ines', 'shaky'))
  // The middle is called otherwise while the round is open: the round keeps the word it was opened with.
  granted(await changeScale(olga, { scaleId, version: 1, scale: ladder('Wobbly') }, live))
  granted(await changePolicy(olga, { ...(await getPolicy(olga)), scaleVersion: 2 }, live))
  granted(await say('Petra', 'solid'))

  const round = (await getClaim(lea, claimId)).revealedRounds[0]
  expect(round?.scale).toMatchObject({ id: scaleId, version: 1, level: 'ordinal' })
  expect(round?.reviews.map(({ rating }) => [rating?.label, rating?.slot])).toEqual([
    ['Shaky', 'mixed'],
    ['Solid', 'true'],
  ])
  const verdict = { claimId, roundId, ratingId: 'shaky', summary: 'It wobbles.', overrideReason: null }
  granted(await settleClaim(lea, verdict, live))
  const agreement = await getAgreement(lea, everything)
  expect(agreement.choices.scales).toMatchObject([{ name: 'The ladder', version: 1, claims: 1 }])
  expect(agreement.ratingsByType).not.toEqual([])

  const { reportId } = granted(await makeReport(lea, { documentId }, live))
  const { record: text } = await db.report.findUniqueOrThrow({ where: { id: reportId } })
  const record = JSON.parse(text) as ReportRecord
  expect(verifyRecord(record).filter(({ ok }) => !ok)).toEqual([])
  expect(record.sections.scales).toMatchObject([
    { id: scaleId, version: 1, name: 'The ladder', level: 'ordinal' },
  ])
  expect(record.sections.scales[0]?.ratings.map(({ label, step }) => [label, step])).toEqual([
    ['Nonsense', 1],
    ['Shaky', 2],
    ['Solid', 3],
    ['A matter of taste', null],
  ])
  expect(renderHtml(record)).toContain('A matter of taste')
  const pdf = await verifyPdfFile(await renderPdf(serializeRecord(record)))
  expect(pdf.checks.filter(({ ok }) => !ok)).toEqual([])

  // A report whose scale was reworded afterwards is found out.
  const forged = structuredClone(record)
  const rating = forged.sections.scales[0]?.ratings[1]
  if (rating !== undefined) rating.definition = 'It is as good as true.'
  expect(verifyRecord(forged).some(({ ok }) => !ok)).toBe(true)
})

it('is an entry of the log a version, and only an owner makes one', async () => {
  const { desk, olga, lea, scaleId } = await givenLadder()
  const nobody = [
    await makeScale(lea, ladder('Shaky'), live),
    await changeScale(lea, { scaleId, version: 1, scale: ladder('Wobbly') }, live),
    await retireScale(desk.member('Ines'), { scaleId, version: 1 }, live),
  ]
  for (const outcome of nobody)
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'workspace.may-not-manage' } })
  granted(await changeScale(olga, { scaleId, version: 1, scale: ladder('Wobbly') }, live))
  expect(await changeScale(olga, { scaleId, version: 1, scale: ladder('Late') }, live)).toMatchObject({
    refusal: { code: 'scale.changed-meanwhile' },
  })
  granted(await retireScale(olga, { scaleId, version: 2 }, live))
  expect(await retireScale(olga, { scaleId, version: 2 }, live)).toMatchObject({
    refusal: { code: 'scale.retired' },
  })
  const [newest] = await listOwnScales(lea)
  expect(newest).toMatchObject({ scale: { id: scaleId, version: 2 }, madeByName: 'Olga' })
  expect(newest?.retiredAt).toEqual(expect.any(String))
  const { entries } = await getActivity(lea, {})
  expect(entries.map(({ verb }) => verb).filter((verb) => verb.startsWith('scale.'))).toEqual([
    'scale.retired',
    'scale.made',
    'scale.made',
  ])
})

it('belongs to its workspace', async () => {
  const { scaleId } = await givenLadder()
  const other = await givenNewsroom(people)
  const olga = other.member('Olga')
  expect(
    await changePolicy(olga, { ...(await getPolicy(olga)), scaleId, scaleVersion: 1 }, live),
  ).toMatchObject({
    refusal: { code: 'policy.no-such-scale' },
  })
  expect(await changeScale(olga, { scaleId, version: 1, scale: ladder('Theirs') }, live)).toMatchObject({
    refusal: { code: 'scale.not-found' },
  })
  expect(await listOwnScales(olga)).toEqual([])
})

it('is never edited, deleted or written without its event, by whatever way', async () => {
  const { olga, scaleId } = await givenLadder()
  const { workspaceId } = olga
  const set = `SET definition = jsonb_set(definition, '{name}', '"Another"')`
  await expect(db.$executeRawUnsafe(`UPDATE scale ${set} WHERE scale_id = '${scaleId}'`)).rejects.toThrow(
    /only retired_at may change/,
  )
  await expect(
    db.$executeRawUnsafe(`UPDATE scale SET retired_at = now() WHERE scale_id = '${scaleId}'`),
  ).rejects.toThrow(/event/)
  await expect(db.ownScale.deleteMany({ where: { workspaceId } })).rejects.toThrow(/refuses/)
  const row = await db.ownScale.findFirstOrThrow({ where: { workspaceId } })
  await expect(
    db.ownScale.create({
      data: { ...row, id: live.newId(), version: 7, definition: { id: scaleId, version: 8 } },
    }),
  ).rejects.toThrow(/scale_is_what_it_says/)
})

it('has so many versions and no more', async () => {
  const { olga, scaleId } = await givenLadder()
  for (let version = 1; version < MOST_OWN_VERSIONS; version += 1) {
    granted(await changeScale(olga, { scaleId, version, scale: ladder(`Step ${version}`) }, live))
  }
  expect(await makeScale(olga, ladder('One more'), live)).toMatchObject({
    refusal: { code: 'scale.too-many' },
  })
})
