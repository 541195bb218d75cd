import { expect, it } from 'vitest'
import { listClaimCards } from '@/lib/server/claims/queries'
import { givenNewsroom, givenOpenRound, review } from '@/tests/support/newsroom'

it('tells nobody whose rating is in before the reveal, its own author included, and everybody after it', async () => {
  const desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead', Rob: 'reviewer', Ida: 'reviewer' })
  const { claimId, documentId } = await givenOpenRound(desk.member('Lea'))
  const judgedBy = async (name: string) =>
    (await listClaimCards(desk.member(name), documentId))[0]?.judgedBy?.map((one) => [
      one.name,
      one.rating.label,
      one.rating.slot,
    ])
  await review(desk.member('Rob'), claimId, 'false')
  for (const name of ['Olga', 'Lea', 'Rob', 'Ida']) expect(await judgedBy(name), name).toEqual([])
  await review(desk.member('Ida'), claimId, 'mixed')
  for (const name of ['Olga', 'Rob']) {
    expect(await judgedBy(name), name).toEqual([
      ['Rob', 'False', 'false'],
      ['Ida', 'Mixed', 'mixed'],
    ])
  }
})
