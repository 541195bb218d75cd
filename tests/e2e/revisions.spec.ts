import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { draftClaim, importArticle, uniqueWord } from './support/claims'
import { people, selectWords } from './support/desk'
import { openAs } from './support/signed-in'

/** An article is read by a job, in a process of its own. */
const READ = { timeout: 45_000 }

const same = 'The quay was built in 1888'
const figure = 'It cost 400 pounds'
const gone = 'Nobody drowned there'
const before = `${same}. ${figure}, said the council.\n\n${gone}. The town was proud of it.`
const after = `A note from the archive.\n\n${same}. It cost 900 pounds, said the council.\n\nThe town was proud of it.`

async function importChanged(page: Page, document: string, text: string): Promise<void> {
  await page.goto(document)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import a changed text…' }).click()
  await page.getByLabel('Paste the changed text').fill(text)
  await page.getByRole('button', { name: 'Go to the preview' }).click()
  await page.waitForURL(/\/documents\/new\/[0-9a-f-]{36}/)
}

test('a changed article: what stands is carried over, the rest is placed by hand', async ({ browser }) => {
  test.setTimeout(180_000)
  const { page, context } = await openAs(browser, people.lead)
  const headline = `The quay ${uniqueWord('rev')}`
  const document = await importArticle(page, { headline, text: before })
  for (const words of [same, figure, gone]) {
    await page.goto(document)
    await draftClaim(page, words, `${words}. ${headline}`)
  }

  await test.step('the same text makes no revision', async () => {
    await importChanged(page, document, before)
    await expect(page.getByText('No change since revision 1.')).toBeVisible(READ)
  })

  await test.step('a changed one is shown first, then frozen as revision 2', async () => {
    await importChanged(page, document, after)
    await expect(page.getByLabel('Headline')).toHaveValue(headline, READ)
    await page.getByRole('button', { name: 'Freeze the text' }).click()
    await page.waitForURL((url) => url.pathname === document)
    await expect(page.getByRole('link', { name: 'Revision 2' })).toBeVisible()
    await expect(page.getByRole('button', { name: '2 detached' })).toBeVisible()
  })

  await test.step('the list of documents and the claim say so', async () => {
    await page.goto('/harbour/documents')
    await expect(page.getByRole('listitem').filter({ hasText: headline })).toContainText(
      'Words of 2 claims changed',
    )
    await page.goto(`${document}?detached=1`)
    const panel = page.getByRole('region', { name: 'Detached passages' })
    await panel.getByRole('link', { name: 'Claim 2' }).click()
    await expect(page.getByText('The article changed here')).toBeVisible()
    await expect(page.getByRole('deletion')).toHaveText('400')
    await expect(page.getByRole('insertion')).toHaveText('900')
  })

  await test.step('the revisions are compared word by word', async () => {
    await page.goto(`${document}/revisions`)
    await expect(page.getByRole('heading', { name: 'What changed from revision 1 to 2' })).toBeVisible()
    await expect(page.getByText('1 passage carried over, 2 wait for a person')).toBeVisible()
    await expect(page.getByRole('insertion').filter({ hasText: 'A note from the archive.' })).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  const panel = page.getByRole('region', { name: 'Detached passages' })
  await test.step('one is taken where it is shown, one is said to be gone', async () => {
    await page.goto(`${document}?detached=1`)
    const changed = panel.getByRole('listitem').filter({ hasText: 'Claim 2' })
    await changed.getByRole('button', { name: 'Show in text' }).click()
    await changed.getByRole('button', { name: 'These are the words' }).click()
    await expect(page.getByRole('button', { name: '1 detached' })).toBeVisible()
    const lost = panel.getByRole('listitem').filter({ hasText: 'Claim 3' })
    await lost.getByRole('button', { name: 'No longer there' }).click()
    await expect(page.getByRole('button', { name: 'Placed by hand' })).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  await test.step('and a choice can be made again with words selected in the article', async () => {
    const lost = panel.getByRole('listitem').filter({ hasText: 'Claim 3' })
    await lost.getByRole('button', { name: 'Choose again' }).click()
    await selectWords(page, 'The town was proud of it')
    await page.getByRole('button', { name: /Use for claim 3/ }).click()
    await expect(panel.getByRole('insertion')).toContainText(['900', 'The town was proud of it'])
  })

  await test.step('words that were carried over are adjusted as a choice, which is undone as one', async () => {
    const claim = await page.evaluate(() =>
      window.document.querySelector('[data-number]')?.getAttribute('data-claim'),
    )
    await page.goto(`${document}?claim=${claim}`)
    await expect(page.locator('[data-card][aria-expanded="true"]')).toBeVisible()
    await page.keyboard.press('[')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const said = page.getByRole('status').filter({ hasText: 'Claim 1 rests on other words now' })
    await expect(said).toBeVisible()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^Redo:/ }).click()
    await expect(page.getByRole('button', { name: /^Undo:/ })).toBeVisible()
    await page.goto(`${document}?detached=1`)
    await expect(panel.getByText('The', { exact: true })).toBeVisible()
  })

  await test.step('a link into the first revision is marked where its words are now, or said to be gone', async () => {
    const link = (words: string) => {
      const start = before.indexOf(words)
      return `${document}#passage=1.body.${start}-${start + words.length}`
    }
    const selection = () => page.evaluate(() => getSelection()?.toString())
    await page.goto('/harbour/documents')
    await page.goto(link('said the council'))
    await expect(page.getByText('Its words are marked where they are now')).toBeVisible()
    await expect.poll(selection).toBe('said the council')
    await page.goto(link('drowned there'))
    const note = page.getByText('Its words are no longer there as they were')
    await expect(note).toBeVisible()
    await note.getByRole('link', { name: 'See what changed' }).click()
    await expect(page.getByRole('heading', { name: 'What changed from revision 1 to 2' })).toBeVisible()
  })
  await context.close()
})
