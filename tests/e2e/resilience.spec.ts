import { expect, test } from '@playwright/test'
import { claimInReview, judge, uniqueWord } from './support/claims'
import { people, writeReview } from './support/desk'
import { openAs } from './support/signed-in'

const DRAFTS = '**/review-drafts'

test('a review typed without a connection is kept, over a reload too, and saved when it is back', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { page, context } = await openAs(browser, people.reviewer)
  await claimInReview(page, `The harbour was dredged in fog. ${uniqueWord('offline')}`)
  const form = page.getByRole('form', { name: 'Your review' })
  const why = form.getByRole('textbox', { name: 'Why' })

  await test.step('saved while the connection holds', async () => {
    await page.getByRole('button', { name: 'Take this claim' }).click()
    await writeReview(page, 'Mixed', 'Low', 'Fog is in the log.')
    await expect(form.getByText(/^Saved/)).toBeVisible()
  })

  await test.step('without it the form says so', async () => {
    await context.setOffline(true)
    await why.fill('Fog is in the log, but not on that day.')
    await expect(form.getByText(/Not saved\..*Kept on this device\./)).toBeVisible()
    await expect(form.getByText(/^Saved/)).toBeHidden()
  })

  let reached = 0
  await test.step('what was typed outlives the page although the server has not got it', async () => {
    // The page can be loaded again, but no draft reaches the server.
    await context.route(DRAFTS, (route) => route.abort())
    page.on('response', (response) => {
      if (response.url().includes('/review-drafts')) reached += 1
    })
    await context.setOffline(false)
    await page.reload()
    await expect(why).toHaveText('Fog is in the log, but not on that day.')
    await expect(form.getByText(/Not saved\./)).toBeVisible()
    expect(reached).toBe(0)
  })

  await test.step('and is saved when the connection is back', async () => {
    await context.unroute(DRAFTS)
    await form.getByRole('button', { name: 'Try now' }).click()
    await expect(form.getByText(/^Saved/)).toBeVisible()
    expect(reached).toBeGreaterThan(0)
    await page.reload()
    await expect(why).toHaveText('Fog is in the log, but not on that day.')
    await expect(form.getByText(/Not saved\./)).toBeHidden()
  })

  await test.step('the saving comes back by itself as well', async () => {
    await context.setOffline(true)
    await why.fill('There was no fog on that day.')
    await expect(form.getByText(/Not saved\./)).toBeVisible()
    await context.setOffline(false)
    await expect(form.getByText(/^Saved/)).toBeVisible({ timeout: 20_000 })
  })
  await context.close()
})

test('two leads settle the same claim: the second is told, and the summary stays', async ({ browser }) => {
  test.setTimeout(120_000)
  const isla = await openAs(browser, people.reviewer)
  const { claim } = await claimInReview(isla.page, `The harbour was dredged thrice. ${uniqueWord('twice')}`)
  const why = 'Two voyages are on record.'
  await judge(isla.page, claim, { rating: 'Mixed', confidence: 'High', why })
  const tomas = await openAs(browser, people.thirdReviewer)
  await judge(tomas.page, claim, { rating: 'Mixed', confidence: 'High', why })
  for (const one of [isla, tomas]) await one.context.close()

  const leads = [await openAs(browser, people.lead), await openAs(browser, people.owner)] as const
  const [ama, miriam] = leads
  const summaries = {
    ama: 'Two of the three voyages are on record.',
    miriam: 'The log knows of two voyages.',
  }
  for (const [{ page }, summary] of [
    [ama, summaries.ama],
    [miriam, summaries.miriam],
  ] as const) {
    await page.goto(claim)
    await page.getByRole('radio', { name: 'Mixed', exact: true }).check({ force: true })
    await page.getByLabel('Summary for readers').fill(summary)
  }
  await ama.page.getByRole('button', { name: 'Settle as Mixed' }).click()
  await expect(ama.page.getByRole('button', { name: 'Publish as Mixed' })).toBeVisible()

  await miriam.page.getByRole('button', { name: 'Settle as Mixed' }).click()
  const told = miriam.page.getByRole('form', { name: 'Decision' }).getByRole('alert')
  await expect(told).toBeVisible()
  await expect(told).not.toHaveText('')
  await expect(miriam.page.getByLabel('Summary for readers')).toHaveValue(summaries.miriam)

  await miriam.page.reload()
  await expect(miriam.page.getByText(summaries.ama)).toBeVisible()
  await expect(miriam.page.getByText(/^Settled by Ama Osei/)).toBeVisible()
  for (const one of leads) await one.context.close()
})
