import { expect, test } from '@playwright/test'
import { claimInReview, importArticle, uniqueWord } from './support/claims'
import { people } from './support/desk'
import { tabTo } from './support/keyboard'
import { openAs } from './support/signed-in'

test('a reviewer judges a claim without a mouse', async ({ browser }) => {
  test.setTimeout(120_000)
  const statement = `The harbour was dredged by night. ${uniqueWord('keys')}`
  const ama = await openAs(browser, people.lead)
  const { claim } = await claimInReview(ama.page, statement)
  await ama.context.close()
  const { page, context } = await openAs(browser, people.thirdReviewer)

  await test.step('finds it in the queue with J and K', async () => {
    await page.goto('/harbour/queue')
    const links = page.getByRole('main').getByRole('listitem').getByRole('link')
    const row = page.getByRole('link', { name: statement, exact: true })
    await expect(row).toBeVisible()
    const rows = await links.count()
    expect(rows, 'the sample has more than one claim to do').toBeGreaterThan(1)
    await page.keyboard.press('j')
    await expect(links.nth(1)).toBeFocused()
    await page.keyboard.press('k')
    await expect(links.nth(0)).toBeFocused()
    for (let step = 0; step < rows; step += 1) {
      if (await row.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('j')
    }
    await expect(row).toBeFocused()
    await expect(page.getByRole('region', { name: 'Where it stands in the article' })).toContainText(
      'dredged',
    )
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === claim)
  })

  const form = page.getByRole('form', { name: 'Your review' })
  await test.step('takes it', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Take this claim' }))
    await page.keyboard.press('Enter')
    await expect(form).toBeVisible()
  })

  await test.step('chooses the rating with a digit', async () => {
    const ratings = form.getByRole('group', { name: 'Rating' }).getByRole('radio')
    await page.keyboard.press('1')
    await expect(ratings.nth(0)).toBeChecked()
    await page.keyboard.press('3')
    await expect(ratings.nth(2)).toBeChecked()
  })

  await test.step('Tab leads to the confidence and the reasons; digits there are text', async () => {
    const confidence = form.getByRole('group', { name: 'How sure are you?' }).getByRole('radio')
    await tabTo(page, confidence.first())
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await expect(confidence.nth(1)).toBeChecked()
    const why = form.getByRole('textbox', { name: 'Why' })
    await tabTo(page, why)
    await page.keyboard.type('The log of 1911 names 2 voyages, one of them after dark.')
    await expect(why).toContainText('The log of 1911 names 2 voyages')
    await expect(form.getByRole('group', { name: 'Rating' }).getByRole('radio').nth(2)).toBeChecked()
  })

  await test.step('Ctrl Enter submits', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Sealed until the round is complete.')).toBeVisible()
  })
  await context.close()
})

test('the keys are shown on ?, Esc closes, and single letters can be switched off', async ({ browser }) => {
  const { page, context } = await openAs(browser, people.reviewer)
  await page.goto('/harbour/queue')
  const links = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(links.first()).toBeVisible()
  await page.keyboard.press('j')
  const before = await page.evaluate(() => document.activeElement?.id)
  expect(before).toMatch(/^row-/)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help).toBeVisible()
  await page.keyboard.press('j')
  await expect(help, 'keys of the page rest while a dialog is open').toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(page.locator(`[id="${before}"]`), 'the focus is back where it was').toBeFocused()

  await page.keyboard.press('?')
  await help.getByLabel('Switch single letters and digits off').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await page.keyboard.press('k')
  await page.keyboard.press('?')
  await expect(help).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible()
  await context.close()
})

test('words are selected and made a claim in the reader by keys', async ({ browser }) => {
  const { page, context } = await openAs(browser, people.reviewer)
  await importArticle(page, {
    headline: `Lanterns ${uniqueWord('copy')}`,
    text: 'Lanterns stood along the quay. They were lit at six.',
  })
  const article = page.locator('.tiptap')
  await expect(article).toBeVisible()
  await tabTo(page, article)
  await page.keyboard.press('ArrowRight')
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+Shift+ArrowRight')
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
  const selected = (await page.evaluate(() => document.getSelection()?.toString() ?? '')).trim()
  expect(selected.length).toBeGreaterThan(3)
  await page.keyboard.press('c')
  const statement = page.getByRole('textbox', { name: 'Claim', exact: true })
  await expect(statement).toBeFocused()
  await expect(statement).toHaveValue(selected)
  await page.keyboard.press('Escape')
  await expect(statement).toBeHidden()
  await context.close()
})
