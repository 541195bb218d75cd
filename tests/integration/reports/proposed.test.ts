import { expect, it } from 'vitest'
import { commentOf } from '@/lib/core/comments/body'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { recordSchema } from '@/lib/core/reports/record'
import { digestsOf, serializeRecord } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { submitClaim } from '@/lib/server/claims/life'
import { writeComment } from '@/lib/server/comments/commands'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { acceptChange, rejectChange, reopenChange } from '@/lib/server/proposed-changes/answer'
import { proposeChange, withdrawChange } from '@/lib/server/proposed-changes/commands'
import { makeReport } from '@/lib/server/reports/commands'
import { renderPdf } from '@/lib/server/reports/render-pdf'
import { verifyPdfFile } from '@/lib/server/reports/verify-pdf'
import { givenDraft, givenNewsroom, granted, review } from '@/tests/support/newsroom'

const failures = (record: ReportRecord) =>
  verifyRecord(record)
    .filter(({ ok }) => !ok)
    .map(({ detail }) => detail)

async function given() {
  const desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer' })
  const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
  const { documentId, claimId } = await givenDraft(lea)
  const { id: passageId, exact } = await db.passage.findFirstOrThrow({ where: { claimId } })
  const propose = async (replacement: string, why = 'The study measured levels.') =>
    granted(await proposeChange(ines, { claimId, passageId, exact, replacement, why }, live))
  const report = async () => {
    const { reportId } = granted(await makeReport(lea, { documentId }, live))
    const { record } = await db.report.findUniqueOrThrow({ where: { id: reportId } })
    return { bytes: record, record: JSON.parse(record) as ReportRecord }
  }
  return { desk, lea, ines, claimId, propose, report }
}

it('prints proposed changes with what became of them, and verifies offline', async () => {
  const { desk, lea, ines, claimId, propose, report } = await given()
  granted(
    await writeComment(ines, { claimId, passageId: null, replyToId: null, body: commentOf('Hm.') }, live),
  )
  const before = (await report()).record
  expect(before.sections).not.toHaveProperty('proposedChanges')
  expect(renderHtml(before), 'the discussion is no part of a report').not.toContain('Hm.')
  expect(renderHtml(before)).not.toContain('Proposed changes')

  const accepted = await propose('Women have more oxytocin in their blood than men')
  granted(await rejectChange(lea, { changeId: accepted.changeId, answer: 'A slip.' }, live))
  granted(await reopenChange(lea, { changeId: accepted.changeId }, live))
  granted(await acceptChange(lea, { changeId: accepted.changeId, answer: 'Better' }, live))
  const rejected = await propose('')
  granted(await rejectChange(desk.member('Olga'), { changeId: rejected.changeId, answer: 'It stays.' }, live))
  const withdrawn = await propose('Something <else> & more')
  granted(await withdrawChange(ines, withdrawn, live))
  await propose('Yet other words')

  const { bytes, record } = await report()
  expect(recordSchema.safeParse(record).error?.issues).toBeUndefined()
  expect(failures(record)).toEqual([])
  expect(record.sections.proposedChanges).toMatchObject([
    { claim: 1, state: 'accepted', by: { name: 'Ines' }, answer: { by: { name: 'Lea' }, words: 'Better' } },
    { replacement: '', state: 'rejected', answer: { by: { name: 'Olga' }, words: 'It stays.' } },
    { state: 'withdrawn', answer: null },
    { state: 'open', carried: false },
  ])
  const page = renderHtml(record)
  expect(page).toContain('<a href="#proposed-changes">Proposed changes</a>')
  expect(page).toContain('Accepted: Better. The judged text does not say it.')
  expect(page).toContain('Something &lt;else&gt; &amp; more')
  const pdf = await verifyPdfFile(await renderPdf(serializeRecord(record)))
  expect(pdf.checks.filter(({ ok }) => !ok)).toEqual([])
  expect(serializeRecord(record)).toBe(bytes)

  const hiding = structuredClone(record)
  hiding.sections.proposedChanges?.pop()
  expect(failures({ ...hiding, digests: digestsOf(hiding) }).length).toBeGreaterThan(0)
})

it('withholds a change proposed in a blind round until the reveal, its author included', async () => {
  const { desk, ines, claimId, propose, report } = await given()
  granted(await submitClaim(ines, { claimId, edition: 1 }, live))
  await propose('Sealed words', 'A sealed reason')
  const { bytes, record } = await report()
  expect(bytes).not.toMatch(/Sealed words|sealed reason/)
  expect(record.sections).not.toHaveProperty('proposedChanges')
  expect(bytes, 'nor that there is one').not.toContain('proposedChange')
  expect(failures(record)).toEqual([])

  await review(ines, claimId, 'mixed')
  await review(desk.member('Petra'), claimId, 'mixed')
  const shown = (await report()).record
  expect(shown.sections.proposedChanges).toMatchObject([
    { replacement: 'Sealed words', by: { name: 'Ines' } },
  ])
  expect(failures(shown)).toEqual([])
})
