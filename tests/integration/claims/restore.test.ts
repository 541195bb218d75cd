import { expect, it } from 'vitest'
import { restoreClaim, withdrawClaim } from '@/lib/server/claims/life'
import { getClaim } from '@/lib/server/claims/queries'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'

it('lets an author restore what they withdrew themselves, and not what a lead withdrew', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer' })
  const [lea, ines] = [desk.member('Lea'), desk.member('Ines')]
  const { claimId } = await givenDraft(ines)
  const about = { claimId, reason: 'Said twice in the article.' }

  granted(await withdrawClaim(ines, about, live))
  expect((await getClaim(ines, claimId)).may.restore).toBe(true)
  granted(await restoreClaim(ines, about, live))

  granted(await withdrawClaim(lea, about, live))
  expect((await getClaim(ines, claimId)).may.restore).toBe(false)
  expect(await restoreClaim(ines, about, live)).toMatchObject({
    refusal: { message: expect.stringContaining('they withdrew it themselves') },
  })
  expect((await getClaim(lea, claimId)).may.restore).toBe(true)
  granted(await restoreClaim(lea, about, live))
})
