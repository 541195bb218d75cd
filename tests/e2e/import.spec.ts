import { expect, type Page, test } from '@playwright/test'
import { uniqueWord } from './support/claims'
import { expectAccessible } from './support/clean-page'
import { people } from './support/desk'
import { openAs } from './support/signed-in'
import { startSite } from './support/site'

const READ = { timeout: 30_000 }

/** Drops files on the page, as from a desktop: name, type, content as Latin-1. */
async function dropFiles(page: Page, files: [string, string, string][]): Promise<void> {
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const [name, type, content] of all) {
      const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type }))
    }
    return transfer
  }, files)
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped })
  await expect(page.getByText('Drop to import')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
}

const item = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test('three files dropped at once: two are read, one says why not; one is corrected and frozen', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.thirdReviewer)
  await page.goto('/harbour/documents')
  await dropFiles(page, [
    [
      'dredger.md',
      'text/markdown',
      '# The dredger\n\nIt came in 1911.\n\nRead more stories.\n\nIt left in 1912.\n',
    ],
    ['photo.png', 'image/png', '\x89PNG\r\n\x1a\n0000'],
    ['notes.txt', 'text/plain', 'Some notes.\n\nAnd more of them.'],
  ])
  await page.waitForURL('**/documents/new')
  await expect(item(page, 'dredger.md').getByText('Read. Look at it and freeze it.')).toBeVisible(READ)
  await expect(item(page, 'notes.txt').getByText('Read. Look at it and freeze it.')).toBeVisible(READ)
  const broken = item(page, 'photo.png')
  await expect(broken.getByText('picture')).toBeVisible(READ)
  await expect(broken.getByRole('button', { name: 'Try again: photo.png' })).toBeVisible()
  await expectAccessible(page, 'the list of imports')
  await broken.getByRole('button', { name: 'Remove photo.png' }).click()
  await expect(broken).toHaveCount(0)

  await page.getByRole('link', { name: 'Open preview of dredger.md' }).click()
  const headline = page.getByLabel('Headline')
  await expect(headline).toHaveValue('The dredger')
  const name = `The dredger ${uniqueWord('of')}`
  await headline.fill(name)
  // By keyboard: from the first part down to the one that is not the article.
  await page.getByRole('checkbox').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('checkbox', { name: 'Keep: Read more stories.' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByText('One of 3 parts is left out.')).toBeVisible()
  await page.getByRole('button', { name: 'Freeze the text' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('It left in 1912.').first()).toBeVisible()
  await expect(page.getByText('Read more stories.')).toHaveCount(0)

  await page.goto('/harbour/documents/new')
  await expect(item(page, 'dredger.md').getByText(`Frozen as revision 1 of “${name}”.`)).toBeVisible()
  for (const file of ['dredger.md', 'notes.txt']) {
    await page.getByRole('button', { name: `Remove ${file}` }).click()
    await expect(item(page, file)).toHaveCount(0)
  }
  await context.close()
})

test('an article by its address, and its next revision when the page has changed', async ({ browser }) => {
  const { page, context } = await openAs(browser, people.thirdReviewer)
  const headline = `The ferry ${uniqueWord('of')}`
  const site = await startSite(headline)
  const story = [
    'The ferry ran every day of that winter.',
    'The crossing took an hour.',
    'Nobody was ever left behind.',
  ]
  const long = (paragraphs: string[]) =>
    paragraphs.map((one) => `${one} ${'It is told to this day. '.repeat(6)}`)
  site.say(long(story))

  await page.goto('/harbour/documents/new')
  await page.getByLabel('Web address of an article').fill(site.address)
  await page.getByRole('button', { name: 'Fetch', exact: true }).click()
  await page.getByRole('link', { name: 'Open preview of the-ferry' }).first().click(READ)
  await expect(page.getByLabel('Headline')).toHaveValue(headline)
  await expect(page.getByLabel('Byline')).toHaveValue('Ida Brandt')
  await expect(page.getByRole('definition').filter({ hasText: site.address })).toBeVisible()
  await page.getByRole('button', { name: 'Freeze the text' }).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  const reader = new URL(page.url()).pathname

  await test.step('nothing has changed', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Check for changes' }).click()
    await expect(page.getByText('No change since revision 1.')).toBeVisible(READ)
    await expectAccessible(page, 'no change')
  })

  await test.step('something has', async () => {
    site.say(long(story.map((one) => one.replace('an hour', 'two hours'))))
    await page.goto(reader)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Check for changes' }).click()
    await expect(page.getByRole('heading', { name: 'Look at the text' })).toBeVisible(READ)
    await page.getByRole('button', { name: 'Freeze the text' }).click()
    await expect(page.getByRole('link', { name: 'Revision 2' })).toBeVisible()
    await expect(page.getByText('The crossing took two hours.').first()).toBeVisible()
  })
  site.close()
  await context.close()
})

test('an address of the private network is refused in words, and what fails can be tried again', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.thirdReviewer)
  await page.goto('/harbour/documents/new')
  for (const address of ['http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/']) {
    await page.getByLabel('Web address of an article').fill(address)
    await page.getByRole('button', { name: 'Fetch', exact: true }).click()
    const failed = item(page, address)
    await expect(failed.getByText('This address leads to a private network')).toBeVisible(READ)
    await page.getByRole('button', { name: `Try again: ${address}` }).click()
    await expect(failed.getByText('This address leads to a private network')).toBeVisible(READ)
    await page.getByRole('button', { name: `Remove ${address}` }).click()
    await expect(failed).toHaveCount(0)
  }
  await context.close()
})
