import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { draftClaim, importArticle, uniqueWord } from './support/claims'
import { people } from './support/desk'
import { propose } from './support/discussion'
import { openAs } from './support/signed-in'

test('a claim is discussed and its words are changed: a mention, an answer, a list for the editor, a Word file', async ({
  browser,
}) => {
  const ask = uniqueWord('Which year is meant? ')
  const { page: reviewer, context } = await openAs(browser, people.reviewer)
  const article = await importArticle(reviewer, {
    headline: uniqueWord('The light on the pier '),
    text: 'Some notes.\n\nThe light was lit in 1911, they say.\n\nNothing else is known.',
  })
  const claim = await draftClaim(reviewer, 'The light was lit in 1911', 'The light was lit in 1911.')

  // By keys alone: M goes to the field, @ calls a member, Enter takes the name, Ctrl+Enter sends.
  const talk = reviewer.getByRole('region', { name: 'Discussion' })
  await expect(talk.getByRole('textbox', { name: 'New comment' })).toBeVisible()
  await reviewer.keyboard.press('m')
  await reviewer.keyboard.type(`${ask} @os`)
  await expect(talk.getByRole('option', { name: 'Ama Osei' })).toHaveAttribute('aria-selected', 'true')
  await reviewer.keyboard.press('Enter')
  await reviewer.keyboard.press('Control+Enter')
  await expect(talk.getByRole('article')).toContainText('@Ama Osei')
  await propose(reviewer, 'The light was lit in 1912', 'The register says 1912.')
  await context.close()

  const { page: lead, context: second } = await openAs(browser, people.lead)
  await lead.goto(claim)
  const thread = lead.getByRole('article', { name: 'Thread of Isla Marsh' })
  await thread.getByRole('button', { name: 'Reply' }).click()
  await lead.keyboard.type('That of the first lamp.')
  await lead.keyboard.press('Control+Enter')
  await expect(thread).toContainText('That of the first lamp.')
  await thread.getByRole('button', { name: 'Resolve' }).click()
  await expect(lead.getByText('One resolved thread')).toBeVisible()
  await expect(thread, 'resolved threads are folded away').toBeHidden()

  await lead.goto(`${article}/proposed-changes`)
  const change = lead.getByRole('listitem').filter({ hasText: 'The register says 1912.' })
  await expect(change.locator('del')).toHaveText(/1911/)
  await expect(change.locator('ins')).toHaveText(/1912/)
  await change.getByRole('button', { name: 'Accept' }).click()
  await expect(change).toContainText('Accepted by Ama Osei')
  await expect(change).toContainText('A new revision of the article is to carry it.')

  const waiting = lead.waitForEvent('download')
  await lead.getByRole('link', { name: 'Word file with tracked changes' }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toBe('proposed-changes.docx')
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())))
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(body).toMatch(/<w:del [^>]*w:author="Isla Marsh"/)
  expect(body).toMatch(/<w:ins [^>]*w:author="Isla Marsh"/)
  await second.close()
})
