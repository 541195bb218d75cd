import { expect, it } from 'vitest'
import { live } from '@/lib/server/effects'
import { NotFound } from '@/lib/server/not-found'
import { makeReport } from '@/lib/server/reports/commands'
import { getReport, listReports } from '@/lib/server/reports/queries'
import { givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

it('gives reviewers the reports of documents they took part in, and leads and auditors all', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Aude: 'auditor' })
  const [lea, ines, petra, aude] = [
    desk.member('Lea'),
    desk.member('Ines'),
    desk.member('Petra'),
    desk.member('Aude'),
  ]
  const { claimId, documentId } = await givenOpenRound(lea)
  await review(ines, claimId, 'mixed')
  const { reportId, number } = granted(await makeReport(lea, { documentId }, live))

  for (const actor of [lea, ines, aude]) {
    expect(await listReports(actor)).toMatchObject([{ id: reportId, number, madeByName: 'Lea' }])
    expect((await getReport(actor, reportId)).record).toContain('Why we go back')
  }
  expect(await listReports(petra)).toEqual([])
  await expect(getReport(petra, reportId)).rejects.toThrow(NotFound)
  expect(await listReports(lea, { before: number })).toEqual([])
  const stranger = (await givenNewsroom({ Olga: 'owner' })).member('Olga')
  await expect(getReport(stranger, reportId)).rejects.toThrow(NotFound)
})
