import { expect, type Page } from '@playwright/test'

/** Writes a new comment on the claim that is open, and waits until it is there. */
export async function comment(page: Page, words: string): Promise<void> {
  const discussion = page.getByRole('region', { name: 'Discussion' })
  await discussion.getByRole('textbox', { name: 'New comment' }).fill(words)
  await discussion.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(discussion.getByRole('article').filter({ hasText: words })).toBeVisible()
}

/** Proposes other words for the first passage of the claim that is open. */
export async function propose(page: Page, words: string, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Propose other words' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Propose other words' })
  await dialog.getByLabel('New words').fill(words)
  await dialog.getByLabel('Why').fill(why)
  await dialog.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Proposed changes' })).toContainText(why)
}
