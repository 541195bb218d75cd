import { expect, type Page, test } from '@playwright/test'
import { expectAccessibleInBoth, expectNoSideways, watch } from './support/clean-page'
import { people } from './support/desk'
import { openAs } from './support/signed-in'

/** What the page says, without what was asked for. */
const figuresOn = (page: Page) => page.getByRole('main').textContent()

test('a lead reads the agreement, narrows it by the address, and takes it away as a file', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.lead)
  await page.goto('/harbour/queue')
  await page
    .getByRole('navigation', { name: 'Workspace' })
    .first()
    .getByRole('link', { name: 'Insights' })
    .click()
  await expect(page.getByRole('heading', { name: 'How well do we agree?' })).toBeVisible()
  await expect(
    page.getByRole('img', { name: /alpha, (ordinal|nominal) .* on a line from as by chance/ }),
  ).toBeVisible()
  await page.getByText('Every coefficient, with its interval and n').click()
  await expect(page.getByRole('row', { name: /^Percent agreement \d+%/ })).toBeVisible()
  await expect(page.getByRole('table', { name: /How often each verdict met/ })).toBeVisible()

  const all = await figuresOn(page)
  await page
    .getByRole('combobox', { name: 'Document' })
    .selectOption({ label: 'Why your body keeps calling your ex' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/insights\?document=[0-9a-f-]{36}/)
  await expect(page.getByRole('link', { name: 'Clear filters' })).toBeVisible()
  expect(await figuresOn(page)).not.toBe(all)

  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toBe('agreement.csv')
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  const rows = Buffer.concat(chunks).toString('utf8').split('\r\n')
  expect(rows[0]).toMatch(/^\ufeffpart,name,scale,claims,ratings,/)
  expect(rows.filter((row) => row.startsWith('document,')).map((row) => row.split(',')[1])).toEqual([
    'Why your body keeps calling your ex',
  ])
  expect(rows.some((row) => /^pair,.* and /.test(row))).toBe(true)
  await context.close()
})

test('a pair has Cohen’s kappa and a table with both names; a reviewer sees none of others', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.lead)
  await page.goto('/harbour/insights')
  await page.getByRole('link', { name: 'Isla Marsh and Priya Kaur' }).click()
  await expect(page.getByText(/Rows: .*\. Columns: .*\./)).toBeVisible()
  await page.getByText('Every coefficient, with its interval and n').click()
  await expect(page.getByRole('rowheader', { name: 'Cohen’s kappa' })).toBeVisible()
  await page.goto('/harbour/insights')
  const others = await page.getByRole('link', { name: 'Priya Kaur and Tomás Reyes' }).getAttribute('href')
  expect(others).toContain('pair=')
  await context.close()

  const isla = await openAs(browser, people.reviewer)
  await isla.page.goto('/harbour/insights')
  await expect(isla.page.getByRole('region', { name: 'Yours' })).toBeVisible()
  await expect(isla.page.getByRole('region', { name: 'By reviewer' })).toHaveCount(0)
  await expect(isla.page.getByText('Priya Kaur and Tomás Reyes')).toHaveCount(0)
  await isla.page.goto(others ?? '')
  await expect(isla.page.getByRole('heading', { level: 1, name: 'This is not here' })).toBeAttached()
  const refused = await isla.page.request.get(
    `/api/v1/harbour/agreement${new URL(others ?? '', 'http://x').search}`,
  )
  expect(refused.status()).toBe(404)
  await isla.context.close()
})

test('a period without reviews says what to do; an address that makes no sense is no error', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.auditor)
  await page.goto('/harbour/insights?to=2001-01-01&from=2000-01-01&scale=none&pair=x&type=y&document=z')
  await expect(page.getByRole('heading', { name: 'Nothing fits these filters.' })).toBeVisible()
  await expect(page.getByText('Nothing was settled in this period.')).toBeVisible()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(page.getByRole('heading', { name: 'Which verdicts get mixed up' })).toBeVisible()
  await context.close()
})

test('a compared claim says how its reviewers divide, and leads to the figures of its document', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.lead)
  await page.goto('/harbour/queue?list=to-decide')
  await page
    .getByRole('link', { name: 'Most people go back to a former partner at least once.' })
    .first()
    .click()
  await expect(
    page.getByText(/(Both|All \d) reviewers agree|\d of \d agree; the split is|reviewers differ: .* against/),
  ).toBeVisible()
  await page.getByRole('link', { name: 'How well do we agree?' }).click()
  await expect(page).toHaveURL(/insights\?document=/)
  await expect(page.getByRole('heading', { level: 1, name: 'How well do we agree?' })).toBeVisible()
  await context.close()
})

for (const [name, email] of [
  ['a lead', people.lead],
  ['a reviewer', people.reviewer],
] as const) {
  test(`insights with every table open, for ${name}: accessible in light and dark, at 1440 and 390`, async ({
    browser,
    baseURL,
  }) => {
    const { page, context } = await openAs(browser, email, { reducedMotion: 'reduce' })
    const seen = watch(page, baseURL ?? '')
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/harbour/insights')
      for (const summary of await page.locator('main summary').all()) await summary.click()
      await expectAccessibleInBoth(page, `${name}, ${width}`)
      await expectNoSideways(page, `${name}, ${width}`)
    }
    expect.soft(seen.strangers).toEqual([])
    expect.soft(seen.complaints).toEqual([])
    await context.close()
  })
}
