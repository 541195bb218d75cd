import { type Browser, expect, type Page, test } from '@playwright/test'
import { claimInReview, judge, uniqueWord } from './support/claims'
import { people, writeReview } from './support/desk'
import { watchRequests } from './support/settled'
import { openAs } from './support/signed-in'
import { listen } from './support/wire'

const SECOND_WHY = 'The dredger’s log for that year is complete and names one voyage.'

const watchers = {
  'another reviewer': people.secondReviewer,
  'a reviewer who is not in the round': people.thirdReviewer,
  'the lead': people.lead,
  'the owner': people.owner,
  'the auditor': people.auditor,
} as const

/** Every place where a colleague's review could show. */
function places({ claim, document }: { claim: string; document: string }): string[] {
  const documentId = document.split('/').pop()
  const claimId = claim.split('/').pop()
  return [
    ...['to-do', 'submitted', 'to-decide'].map((list) => `/harbour/queue?list=${list}`),
    claim,
    document,
    '/harbour/documents',
    '/harbour/sources',
    `/harbour/activity?claim=${claimId}`,
    '/harbour/activity?verb=review.submitted',
    `/harbour/reports?document=${documentId}`,
  ]
}

async function visitAll(page: Page, all: readonly string[]): Promise<void> {
  const settled = watchRequests(page)
  for (const place of all) {
    await page.goto(place)
    await settled()
    if (place.includes('/activity')) {
      for (const entry of (await page.getByRole('button', { name: /^Open entry/ }).all()).slice(0, 12)) {
        await entry.click()
      }
    }
  }
}

test('a submitted review reaches nobody before the last one is in, over any way', async ({ browser }) => {
  test.setTimeout(240_000)
  const canary = { why: uniqueWord('whycanary'), source: uniqueWord('sourcecanary') }
  const isla = await openAs(browser, people.reviewer)
  const where = await claimInReview(isla.page, `The harbour was dredged twice. ${uniqueWord('case')}`)
  const documentId = where.document.split('/').pop() ?? ''

  await test.step('a reviewer judges with a source and a reason that stand nowhere else', async () => {
    await isla.page.getByRole('button', { name: 'Take this claim' }).click()
    await isla.page.getByRole('button', { name: 'Add evidence' }).first().click()
    const dialog = isla.page.getByRole('dialog', { name: 'Add evidence' })
    await dialog.getByLabel('Link, DOI or PMID').fill(`https://${canary.source}.example/dredging`)
    await dialog.getByLabel('Title').fill(`The dredging ledger ${canary.source}`)
    await dialog.getByRole('button', { name: 'Next: what it says' }).click()
    await dialog.getByRole('radio', { name: 'Refutes' }).check({ force: true })
    await dialog.getByLabel('Exact words').fill(`One voyage. ${canary.source}`)
    await dialog.getByRole('button', { name: 'Add as evidence' }).click()
    await expect(dialog).toBeHidden()
    await writeReview(isla.page, 'Mixed', 'High', `Only one of the two is on record: ${canary.why}.`)
    await expect(isla.page.getByText(/^Saved/)).toBeVisible()
    await isla.page.getByRole('button', { name: 'Submit review' }).click()
    await expect(isla.page.getByText('Sealed until the round is complete.')).toBeVisible()
  })

  for (const [who, email] of Object.entries(watchers)) {
    await test.step(`nothing that ${who} receives says it`, async () => {
      const received = await receivedBy(browser, email, (page) => visitAll(page, places(where)))
      expect(received, 'the pages were received').toContain('The harbour was dredged twice')
      expect(received).not.toContain(canary.why)
      expect(received).not.toContain(canary.source)
    })
  }

  const early = await test.step('a report made now does not say it either', async () => {
    const ama = await openAs(browser, people.lead)
    const said = await reportJson(ama.page, documentId)
    await ama.context.close()
    expect(said.json).toContain('The harbour was dredged twice')
    expect(said.json).not.toContain(canary.why)
    expect(said.json).not.toContain(canary.source)
    return said
  })

  await test.step('the last review opens both', async () => {
    const priya = await openAs(browser, people.secondReviewer)
    await judge(priya.page, where.claim, { rating: 'Unproven', confidence: 'Medium', why: SECOND_WHY })
    await expect(priya.page.getByText(canary.why)).toBeVisible()
    await priya.context.close()
  })

  for (const [who, email] of Object.entries(watchers)) {
    await test.step(`now ${who} receives it`, async () => {
      const received = await receivedBy(browser, email, (page) => visitAll(page, [where.claim]))
      expect(received).toContain(canary.why)
      expect(received).toContain(canary.source)
    })
  }

  await test.step('a new report says it; the old one stays as it was', async () => {
    const ama = await openAs(browser, people.lead)
    const late = await reportJson(ama.page, documentId)
    expect(late.json).toContain(canary.why)
    expect(late.json).toContain(canary.source)
    expect(await jsonAt(ama.page, early.href)).toBe(early.json)
    await ama.context.close()
  })
  await isla.context.close()
})

async function receivedBy(
  browser: Browser,
  email: string,
  act: (page: Page) => Promise<void>,
): Promise<string> {
  const { page, context } = await openAs(browser, email)
  const wire = await listen(context)
  await act(page)
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
  return wire.received()
}

/** Makes a report of the document and reads its JSON. */
async function reportJson(page: Page, documentId: string): Promise<{ json: string; href: string }> {
  await page.goto(`/harbour/reports?document=${documentId}`)
  await page.getByRole('button', { name: 'Make a report' }).click()
  await expect(page.getByText(/^Report \d+ is made/)).toBeVisible()
  const said = (await page.getByText(/^Report \d+ is made/).textContent()) ?? ''
  const [number] = /\d+/.exec(said) ?? []
  const link = page.getByRole('link', { name: `Download report ${number} as JSON` })
  const href = (await link.getAttribute('href')) ?? ''
  return { href, json: await jsonAt(page, href) }
}

async function jsonAt(page: Page, href: string): Promise<string> {
  const response = await page.request.get(href)
  expect(response.ok()).toBe(true)
  return response.text()
}
