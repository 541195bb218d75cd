import { expect, type Page, test } from '@playwright/test'
import { importArticle, uniqueWord } from './support/claims'
import { expectAccessible } from './support/clean-page'
import { people } from './support/desk'
import { openAs } from './support/signed-in'

const text =
  'The tide came in at six. “Nobody” had seen it, said Ilieș.\n\nIt was a lovely evening. The tide went out again at noon.'

const selection = (page: Page) => page.evaluate(() => String(document.getSelection()))

async function given(page: Page): Promise<string> {
  const path = await importArticle(page, { headline: `Tides ${uniqueWord('reading')}`, text })
  await expect(page.locator('.tiptap')).toBeVisible()
  return path
}

test('words are found in the article, and the match becomes a selection', async ({ browser }) => {
  const { page, context } = await openAs(browser, people.reviewer)
  await given(page)
  const bar = page.getByRole('search', { name: 'Find in the article' })
  await page.keyboard.press('Control+f')
  await expect(bar.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('the tide')
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('2 of 2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText('2 of 2')
  expect(await page.evaluate(() => CSS.highlights.get('found-now')?.size)).toBe(1)
  await expectAccessible(page, 'the article while words are looked for')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  expect(await selection(page)).toBe('The tide')
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await bar.getByRole('textbox').fill('"nobody"')
  await expect(bar.getByRole('status')).toHaveText('1 of 1')
  await bar.getByRole('textbox').fill('ilies')
  await expect(bar.getByRole('status')).toHaveText('1 of 1')
  await bar.getByRole('button', { name: 'Match capitals and accents' }).click()
  await expect(bar.getByRole('status')).toHaveText('Not in this article')
  await context.close()
})

test('a copied link opens the article at its words; one to the original needs an address', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.reviewer, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  const path = await given(page)
  await page.keyboard.press('/')
  await page.keyboard.type('a lovely evening')
  await page.keyboard.press('Escape')
  const copy = page.getByRole('toolbar').getByRole('button', { name: 'Copy', exact: true })
  await copy.click()
  await expect(page.getByRole('menuitem', { name: 'original page' })).toBeDisabled()
  await page.getByRole('menuitem', { name: 'Copy words and link' }).click()
  await expect.poll(clipboard).toContain('“a lovely evening”\n')
  await copy.click()
  await page.getByRole('menuitem', { name: 'Copy link', exact: true }).click()
  await expect.poll(clipboard).toMatch(/#passage=1\.body\.\d+-\d+$/)
  const link = await clipboard()
  expect(new URL(link).pathname).toBe(path)
  await page.goto('/harbour/documents')
  await page.goto(link)
  await expect.poll(() => selection(page)).toBe('a lovely evening')
  await context.close()
})

test('sentences nobody looked at are walked and set aside by keys, undone, and taken up again', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.reviewer)
  await given(page)
  const panel = page.getByRole('region', { name: 'Coverage' })
  // The way begins at what is in sight, which is the headline once the page has come to its top.
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  await page.keyboard.press('u')
  const sum = panel.getByRole('status')
  await expect(sum).toHaveText('0 of 5 sentences claimed, 0 set aside, 5 not looked at')
  expect(await selection(page)).toMatch(/^Tides/)
  await expect(page.locator('svg[data-unseen] path')).toHaveAttribute('d', /^M0 /)
  for (const words of [
    'The tide came in at six.',
    '“Nobody” had seen it, said Ilieș.',
    'It was a lovely evening.',
  ]) {
    await page.keyboard.press('u')
    await expect.poll(() => selection(page)).toBe(words)
  }
  await page.keyboard.press('x')
  const dialog = page.getByRole('dialog', { name: 'Set a sentence aside' })
  await expect(dialog.getByRole('radio', { name: 'Opinion' })).toBeFocused()
  await expectAccessible(page, 'the article while a sentence is set aside')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'Experience' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(sum).toHaveText('0 of 5 sentences claimed, 1 set aside, 4 not looked at')
  await page.keyboard.press('Control+z')
  await expect(sum).toHaveText('0 of 5 sentences claimed, 0 set aside, 5 not looked at')
  await page.keyboard.press('Control+Shift+z')
  await expect(sum).toHaveText('0 of 5 sentences claimed, 1 set aside, 4 not looked at')
  await panel.getByText('1 place set aside').click()
  await expect(panel.getByText('Experience, Isla Marsh.')).toBeVisible()
  await expectAccessible(page, 'the article with its coverage')
  await panel.getByRole('button', { name: 'Take up again' }).click()
  await expect(sum).toHaveText('0 of 5 sentences claimed, 0 set aside, 5 not looked at')
  await context.close()
})
