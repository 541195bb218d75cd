import { expect, it } from 'vitest'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { choosePlace } from '@/lib/server/claims/choose-place'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { makeReport } from '@/lib/server/reports/commands'
import { renderPdf } from '@/lib/server/reports/render-pdf'
import { verifyPdfFile } from '@/lib/server/reports/verify-pdf'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'
import { revisedTo } from '@/tests/support/revised'

const failures = (record: ReportRecord) =>
  verifyRecord(record)
    .filter(({ ok }) => !ok)
    .map(({ id }) => id)

async function reported() {
  const lea = (await givenNewsroom({ Olga: 'owner', Lea: 'lead' })).member('Lea')
  const { documentId, claimId } = await givenDraft(lea)
  const { text: before } = await db.revision.findFirstOrThrow({ where: { documentId } })
  const text = `${before.replace('produce more', 'do not produce more')}\n\nA last line.`
  const { revisionId } = granted(await revisedTo(lea, documentId, text))
  const report = async () => {
    const { reportId } = granted(await makeReport(lea, { documentId }, live))
    const { record } = await db.report.findUniqueOrThrow({ where: { id: reportId } })
    return JSON.parse(record) as ReportRecord
  }
  return { lea, claimId, revisionId, text, report }
}

it('says where words were judged and what the newest text says, and verifies offline', async () => {
  const { lea, claimId, revisionId, text, report } = await reported()
  const waiting = await report()
  expect(failures(waiting)).toEqual([])
  expect(waiting.sections.claims[0]?.passages[0]).toMatchObject({
    revision: 1,
    exact: 'Women produce more oxytocin than men',
    now: { revision: 2, status: 'changed', place: null, by: null },
  })
  expect(waiting.sections.open).toContainEqual({
    claim: 1,
    text: 'Its words changed in revision 2 of the article.',
  })
  const pdf = await verifyPdfFile(await renderPdf(serializeRecord(waiting)))
  expect(pdf.checks.filter(({ ok }) => !ok)).toEqual([])
  expect(renderHtml(waiting)).toContain(
    'Revision 2 says this differently; nobody has said yet where they are',
  )

  const exact = 'Women do not produce more oxytocin than men'
  const start = text.indexOf(exact)
  const passage = await db.passage.findFirstOrThrow({ where: { claimId } })
  const words = { part: 'body' as const, start, end: start + exact.length, exact }
  granted(await choosePlace(lea, { claimId, passageId: passage.id, revisionId, words }, live))
  const placed = await report()
  expect(failures(placed)).toEqual([])
  expect(placed.sections.claims[0]?.passages[0]?.now).toMatchObject({
    status: 'chosen',
    place: { exact, start },
    by: { name: 'Lea' },
  })
})

it('notices an earlier text that is changed or left out, and blocks that are not those frozen', async () => {
  const record = await (await reported()).report()
  const changed = structuredClone(record)
  const [earlier] = changed.text.earlier ?? []
  if (earlier) earlier.body = earlier.body.replace('Women', 'Whales')
  expect(failures(changed)).toEqual(expect.arrayContaining(['text', 'passages']))

  const left = structuredClone(record)
  delete left.text.earlier
  expect(failures(left)).toEqual(expect.arrayContaining(['passages']))

  const blocks = structuredClone(record)
  const [first] = blocks.text.blocks
  if (first) first.kind = first.kind === 'heading' ? 'paragraph' : 'heading'
  expect(failures(blocks)).toEqual(expect.arrayContaining(['text']))
})
