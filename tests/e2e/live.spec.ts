import { expect, test } from '@playwright/test'
import { claimInReview, draftClaim, importArticle, judge, uniqueWord } from './support/claims'
import { people } from './support/desk'
import { openAs } from './support/signed-in'

test('what others do is seen without reloading, and nobody loses what they typed', async ({ browser }) => {
  test.setTimeout(180_000)
  const [isla, priya, ama, miriam] = await Promise.all(
    [people.reviewer, people.secondReviewer, people.lead, people.owner].map((email) =>
      openAs(browser, email),
    ),
  )
  if (!isla || !priya || !ama || !miriam) throw new Error('nobody is here')
  const statement = uniqueWord('The harbour was dredged at night ')
  const { claim, document } = await claimInReview(isla.page, statement)
  const [first, second] = [uniqueWord('archive'), uniqueWord('ledger')]

  await test.step('the reveal comes to the page of whoever was first', async () => {
    await judge(isla.page, claim, { rating: 'Mixed', confidence: 'High', why: first })
    await miriam.page.goto(claim)
    await expect(miriam.page.getByText('1 of 2 in')).toBeVisible()
    await expect(isla.page.getByText(second)).toBeHidden()
    await judge(priya.page, claim, { rating: 'Unproven', confidence: 'Medium', why: second })
    for (const { page } of [isla, miriam]) {
      await expect(page.getByText(second)).toBeVisible()
      await expect(page.getByText('All reviews are in: they are shown now.')).toBeVisible()
    }
  })

  await test.step('of two who change a draft at once the second takes nothing back and reads what both changed', async () => {
    await importArticle(isla.page, {
      headline: uniqueWord('The pilot book '),
      text: 'Pilots were paid by the foot of draught until 1931.',
    })
    const draft = await draftClaim(isla.page, 'paid by the foot of draught', 'Pilots were paid by draught.')
    await ama.page.goto(draft)
    for (const { page } of [isla, ama])
      await page.getByRole('button', { name: 'Change', exact: true }).click()
    await isla.page.getByLabel('Claim', { exact: true }).fill('Pilots were paid by the foot.')
    await ama.page.getByLabel('Claim', { exact: true }).fill('Pilots were paid by draught until 1931.')
    await ama.page.getByLabel('Who says it').fill('The pilot book')
    await ama.page.getByRole('button', { name: 'Save changes' }).click()
    await isla.page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(isla.page.getByLabel('Who says it'), 'not touched here, so theirs').toHaveValue(
      'The pilot book',
    )
    await expect(isla.page.getByLabel('Claim', { exact: true })).toHaveValue('Pilots were paid by the foot.')
    const told = isla.page.getByRole('status').filter({ hasText: 'Somebody changed this claim while' })
    await expect(told).toContainText('Pilots were paid by draught until 1931.')
    await isla.page.getByRole('button', { name: 'Save changes' }).click()
    await expect(isla.page.getByRole('heading', { level: 1 })).toHaveText('Pilots were paid by the foot.')
    await expect(isla.page.getByText('The pilot book', { exact: false }).first()).toBeVisible()
  })

  const mine = 'The ledger and the archive disagree about the night.'
  await test.step('of two who decide at once the second sees the decision and keeps the words', async () => {
    await ama.page.goto(claim)
    await miriam.page.getByRole('radio', { name: 'Unproven', exact: true }).check({ force: true })
    await miriam.page.getByLabel('Summary for readers').fill(mine)
    await ama.page.getByRole('radio', { name: 'Mixed', exact: true }).check({ force: true })
    await ama.page.getByLabel('Summary for readers').fill('It was dredged once by night.')
    await ama.page.getByRole('button', { name: 'Settle as Mixed' }).click()
    const news = miriam.page.getByText(/Ama Osei settled this claim just now/)
    await expect(news).toBeVisible()
    await expect(miriam.page.getByLabel('Summary for readers')).toHaveValue(mine)
    await miriam.page.getByRole('button', { name: 'Settle as Unproven' }).click()
    await expect(miriam.page.getByText(/Ama Osei settled this claim meanwhile, as Mixed/)).toBeVisible()
    await expect(miriam.page.getByLabel('Summary for readers')).toHaveValue(mine)
    await miriam.page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(miriam.page.getByText('It was dredged once by night.')).toBeVisible()
    await expect(miriam.page.getByRole('region', { name: 'Your own summary was not used' })).toContainText(
      mine,
    )
  })

  await test.step('the reader says that there is more, and moves nothing until it is asked', async () => {
    await priya.page.goto(document)
    await expect(priya.page.locator('.tiptap')).toBeVisible()
    const { claim: another } = await claimInReview(ama.page, uniqueWord('Elsewhere '))
    expect(another).not.toBe(claim)
    await ama.page.goto(claim)
    await ama.page.getByRole('button', { name: 'Publish as Mixed' }).click()
    const note = priya.page.getByRole('status').filter({ hasText: '1 change' })
    await expect(note).toBeVisible()
    await note.getByRole('button', { name: 'Show' }).click()
    await expect(note).toBeHidden()
  })
  for (const { context } of [isla, priya, ama, miriam]) await context.close()
})
