import { expect, it } from 'vitest'
import type { ReportRecord } from '@/lib/core/reports/record'
import { verifyRecord } from '@/lib/core/reports/verify'
import { returnClaim, submitClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { makeReport } from '@/lib/server/reports/commands'
import { givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

it('verifies with a cancelled round that is shown along', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer' })
  const lea = desk.member('Lea')
  const { claimId, documentId } = await givenOpenRound(lea)
  await review(desk.member('Ines'), claimId, 'false')
  granted(await returnClaim(lea, { claimId, reason: 'Unclear.' }, live))
  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: claimId } })
  granted(await submitClaim(lea, { claimId, edition }, live))
  for (const name of ['Ines', 'Petra']) await review(desk.member(name), claimId, 'false')
  const { reportId } = granted(await makeReport(lea, { documentId }, live))
  const record = JSON.parse(
    (await db.report.findUniqueOrThrow({ where: { id: reportId } })).record,
  ) as ReportRecord
  expect(verifyRecord(record).filter(({ ok }) => !ok)).toEqual([])
})
