import { expect, type Page, test } from '@playwright/test'
import { importArticle, uniqueWord } from './support/claims'
import { people, selectWords } from './support/desk'
import { openAs } from './support/signed-in'

const text =
  'The old lighthouse was lit in 1822 by whale oil. Two keepers lived in it with their families.\n\nIts lamp was changed to gas much later, and nobody wrote down when.'

const newArticle = (page: Page) =>
  importArticle(page, { headline: `The lighthouse ${uniqueWord('passages')}`, text })

async function draft(page: Page, words: string, statement: string) {
  await selectWords(page, words)
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'New claim' })
    .click()
  await page.getByRole('textbox', { name: 'Claim', exact: true }).fill(statement)
  await page.getByRole('button', { name: 'Make the claim' }).click()
  await expect(
    page.getByRole('button', { name: new RegExp(`^Claim \\d+, Draft: ${statement}`) }),
  ).toBeVisible()
}

test('a new claim is undone and done again, and the record says so', async ({ browser }) => {
  const { page, context } = await openAs(browser, people.reviewer)
  const path = await newArticle(page)
  await expect(page.getByRole('button', { name: 'Nothing to undo since you opened this page' })).toBeVisible()
  await draft(page, 'The old lighthouse was lit in 1822', 'The lamp was lit in 1822.')
  await expect(page.getByRole('status').filter({ hasText: 'Claim 1 is made' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Undone: new claim 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Claim 1, Draft/ })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Claim 1, Draft/ })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Nothing to undo since you opened this page' })).toBeVisible()
  await draft(page, 'Two keepers lived in it', 'Two keepers lived there.')
  await page.getByRole('button', { name: 'Undo: new claim 2' }).click()
  await page.getByRole('button', { name: 'Redo: new claim 2' }).click()
  await expect(page.getByRole('button', { name: /^Claim 2, Draft/ })).toBeVisible()
  await page.goto(path)
  await expect(page.getByRole('button', { name: /^Claim 2, Draft/ })).toBeVisible()
  await context.close()
})
