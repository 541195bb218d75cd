import { expect, type Locator, type Page, test } from '@playwright/test'
import { uniqueWord } from './support/claims'
import { people } from './support/desk'
import { pressOn, tabTo, typeInto } from './support/keyboard'

const PASSWORD = 'plumbline-sample'

/** Signs in with the keys alone. */
async function signInByKeys(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await typeInto(page, page.getByLabel('E-mail'), email)
  await typeInto(page, page.getByLabel('Password'), PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Workspace' }).first()).toBeAttached()
}

async function goTo(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to' })
  await expect(palette).toBeVisible()
  await page.keyboard.type(command)
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
}

/** Goes down a list of the queue with J until the row has the focus, and opens it. */
async function openFromQueue(page: Page, row: Locator): Promise<void> {
  await expect(row).toBeVisible()
  const focused = () => row.evaluate((element) => element === document.activeElement)
  for (let step = 0; step < 60 && !(await focused()); step += 1) await page.keyboard.press('j')
  await expect(row).toBeFocused()
  await page.keyboard.press('Enter')
}

async function judge(page: Page, digit: string, why: string): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'Take this claim' }))
  const form = page.getByRole('form', { name: 'Your review' })
  await expect(form).toBeVisible()
  await page.keyboard.press(digit)
  const confidence = form.getByRole('group', { name: 'How sure are you?' }).getByRole('radio')
  await tabTo(page, confidence.first())
  await page.keyboard.press('Space')
  await typeInto(page, form.getByRole('textbox', { name: 'Why' }), why)
  await page.keyboard.press('Control+Enter')
}

test('the whole job is done by keyboard alone: import, mark, cite, judge, settle, publish, export', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const mark = uniqueWord('tide')
  const statement = `Harbour seals sleep for two hours. ${mark}`
  const as = async (email: string) => {
    const context = await browser.newContext({ acceptDownloads: true })
    const page = await context.newPage()
    await signInByKeys(page, email)
    return page
  }
  const isla = await as(people.reviewer)

  await test.step('imports an article', async () => {
    await goTo(isla, 'Import an article')
    await isla.waitForURL(/\/documents\/new$/)
    await typeInto(
      isla,
      isla.getByLabel('Text of the article'),
      'Seals sleep for two hours. Nobody has counted.',
    )
    await typeInto(isla, isla.getByLabel('Headline'), `How seals sleep, ${mark}`)
    await pressOn(isla, isla.getByRole('button', { name: 'Freeze and open' }))
    await expect(isla.locator('.tiptap')).toBeVisible()
  })

  await test.step('selects words with the caret and makes a claim of them', async () => {
    await tabTo(isla, isla.locator('.tiptap'))
    // The caret begins in the headline; Ctrl End and Ctrl Home lead to the ends of the text.
    await isla.keyboard.press('Control+Home')
    for (let word = 0; word < 3; word += 1) await isla.keyboard.press('Control+Shift+ArrowRight')
    await expect(isla.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
    await isla.keyboard.press('c')
    const field = isla.getByRole('textbox', { name: 'Claim', exact: true })
    await expect(field).toBeFocused()
    await isla.keyboard.press('Control+a')
    await isla.keyboard.type(statement)
    await isla.keyboard.press('Control+Enter')
    await expect(isla.getByRole('status').filter({ hasText: 'Claim 1 is made' })).toBeAttached()
    await isla.keyboard.press('Enter')
    await expect(isla.getByRole('heading', { level: 1 })).toHaveText(statement)
  })

  await test.step('cites a source and sends the claim to review', async () => {
    await pressOn(isla, isla.getByRole('button', { name: 'Add evidence' }).first())
    await typeInto(isla, isla.getByLabel('Link, DOI or PMID'), 'https://doi.org/10.1016/j.yfrne.2019.100775')
    await expect(isla.getByText('Found in your library')).toBeVisible()
    await pressOn(isla, isla.getByRole('button', { name: 'Use this source' }))
    const stances = isla.getByRole('radio', { name: 'Supports' })
    await tabTo(isla, stances)
    await isla.keyboard.press('Space')
    await tabTo(isla, isla.getByLabel('In our words, not a quotation'))
    await isla.keyboard.press('Space')
    await typeInto(isla, isla.getByLabel('What it says, in our words'), 'Nobody counted.')
    await pressOn(isla, isla.getByRole('button', { name: 'Add as evidence' }))
    await expect(isla.getByText('Nobody counted.')).toBeVisible()
    await pressOn(isla, isla.getByRole('button', { name: 'Submit for review' }))
    await expect(isla.getByRole('button', { name: 'Take this claim' })).toBeVisible()
  })

  await test.step('judges it', async () => {
    await judge(isla, '3', 'The one count there is has two sleepers.')
    await expect(isla.getByText('Sealed until the round is complete.')).toBeVisible()
  })

  await test.step('a second reviewer finds it in the queue and judges it', async () => {
    const priya = await as(people.secondReviewer)
    await goTo(priya, 'Queue')
    await openFromQueue(priya, priya.getByRole('link', { name: statement, exact: true }))
    await expect(priya.getByRole('heading', { level: 1 })).toHaveText(statement)
    await judge(priya, '1', 'Seals were never filmed asleep for so long.')
    await expect(priya.getByText('The one count there is has two sleepers.')).toBeVisible()
    await priya.context().close()
  })

  const ama = await as(people.lead)
  await test.step('a lead settles and publishes it', async () => {
    await goTo(ama, 'Claims to decide')
    await openFromQueue(ama, ama.getByRole('link', { name: statement, exact: true }))
    const summary = ama.getByLabel('Summary for readers')
    await expect(summary).toBeVisible()
    await ama.keyboard.press('1')
    await typeInto(ama, summary, 'Nobody has counted so far.')
    await ama.keyboard.press('Control+Enter')
    await pressOn(ama, ama.getByRole('button', { name: /^Publish as/ }))
    await expect(ama.getByText('Published').first()).toBeVisible()
  })

  await test.step('and exports the report', async () => {
    await pressOn(ama, ama.getByRole('link', { name: /Open in the article/ }).first())
    await pressOn(ama, ama.getByRole('button', { name: 'Make report' }))
    await ama.waitForURL(/\/reports/)
    const download = ama.waitForEvent('download')
    await pressOn(
      ama,
      ama
        .getByRole('link', { name: /PDF/ })
        .or(ama.getByRole('button', { name: /PDF/ }))
        .first(),
    )
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  })
  await isla.context().close()
  await ama.context().close()
})
