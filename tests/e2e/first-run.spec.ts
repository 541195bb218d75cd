import { expect, type Page, test } from '@playwright/test'
import { type OwnNewsroom, startEmpty } from './support/own-newsroom'

const EMAIL = 'rosa.lind@desk.example'
const FIRST_PASSWORD = 'a quiet harbour'
const SECOND_PASSWORD = 'a louder harbour'
const REFUSED = 'The e-mail or the password is not right. Check both and try again.'

const PASTED = 'The tide table\n\nHigh water came at noon.\n\n- a wet quay\n- two late boats'
/** As a word processor leaves it: no-break spaces, curly quotes, an ellipsis, three newlines in a row, CRLF. */
const FILED =
  '\ufeffThe harbour master said: “It’s 12\u00a0km\u2026 or so.”\r\n\r\n\r\nNobody measured it.\r\n'

let newsroom: OwnNewsroom

test.beforeAll(async () => {
  // The first start makes a database and, where the sources changed, the build.
  test.setTimeout(300_000)
  newsroom = await startEmpty()
})

test.afterAll(async () => {
  await newsroom?.stop()
})

test('an empty newsroom: set up, import, sign out and in, password, sessions', async ({ browser }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ baseURL: newsroom.address })
  const page = await context.newPage()
  let slug = ''

  await test.step('the front door leads to set-up; a wrong code is refused at its field', async () => {
    await page.goto('/')
    await page.waitForURL('**/set-up')
    await page.getByLabel('Set-up code').fill('not-the-code')
    await page.getByLabel('Your name').fill('Rosa Lind')
    await page.getByLabel('E-mail').fill(EMAIL)
    await page.getByLabel('Password').fill(FIRST_PASSWORD)
    await page.getByLabel('Name of the workspace').fill('North quay')
    await page.getByLabel('How many people will review?').fill('1')
    await expect(page.getByText('One review per claim, blind, then a lead settles.')).toBeVisible()
    await page.getByRole('button', { name: 'Set up' }).click()
    await expect(page.getByLabel('Set-up code')).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('with the printed code the owner lands in the new workspace', async () => {
    await page.getByLabel('Set-up code').fill(newsroom.token)
    await page.getByRole('button', { name: 'Set up' }).click()
    await page.waitForURL(/\/documents\/new$/)
    slug = new URL(page.url()).pathname.split('/')[1] ?? ''
    expect(slug).toMatch(/^[a-z0-9-]+$/)
    await expect(page.getByRole('navigation', { name: 'Workspace' }).first()).toBeAttached()
  })

  await test.step('set-up is closed from then on', async () => {
    const stranger = await browser.newContext({ baseURL: newsroom.address })
    const other = await stranger.newPage()
    await other.goto('/set-up')
    await expect(other).toHaveURL(/\/sign-in/)
    await stranger.close()
  })

  await test.step('an article by paste', async () => {
    await page.getByLabel('Text of the article').fill(PASTED)
    await page.getByLabel('Headline').fill('Water at noon')
    await page.getByRole('button', { name: 'Freeze and open' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Water at noon' })).toBeVisible()
    expect(await blocksOf(page)).toEqual(
      expect.arrayContaining([
        'The tide table',
        'High water came at noon.',
        '- a wet quay',
        '- two late boats',
      ]),
    )
  })

  await test.step('another from a file, to the character', async () => {
    await page.goto(`/${slug}/documents/new`)
    await page
      .getByLabel('Choose files, or drop them here')
      .setInputFiles({ name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from(FILED, 'utf8') })
    await page.getByRole('link', { name: 'Open preview of harbour.txt' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Look at the text' })).toBeVisible()
    await page.getByLabel('Headline').fill('How far it is')
    await page.getByRole('button', { name: 'Freeze the text' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'How far it is' })).toBeVisible()
    const blocks = await blocksOf(page)
    expect(blocks).toContain('The harbour master said: “It’s 12\u00a0km\u2026 or so.”')
    expect(blocks).toContain('Nobody measured it.')
    expect(blocks, 'no part is made of the empty lines').not.toContain('')
  })

  await test.step('signs out; a wrong password is refused in a sentence, and the e-mail stays', async () => {
    await signOut(page)
    await page.goto(`/${slug}/documents`)
    await page.waitForURL(/\/sign-in/)
    await enter(page, 'not the password')
    await expect(page.getByText(REFUSED)).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(EMAIL)
    await expect(page.getByLabel('Password')).toHaveValue('')
  })

  await test.step('signs in again and is back where it wanted to go', async () => {
    await enter(page, FIRST_PASSWORD)
    await page.waitForURL(`**/${slug}/documents`)
    await expect(page.getByRole('link', { name: 'How far it is' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Water at noon' })).toBeVisible()
  })

  const laptop = await browser.newContext({
    baseURL: newsroom.address,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  const away = await laptop.newPage()
  await test.step('changes the password, which ends the other session', async () => {
    await away.goto('/sign-in')
    await enter(away, FIRST_PASSWORD)
    await away.waitForURL(`**/${slug}/**`)
    await page.goto('/account')
    await page.getByLabel('Current password').fill('not this one')
    await page.getByLabel('New password').fill(SECOND_PASSWORD)
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByText('That is not your current password.')).toBeVisible()
    await page.getByLabel('Current password').fill(FIRST_PASSWORD)
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(
      page.getByText('Your password is changed, and your other sessions have ended.'),
    ).toBeVisible()
    await away.goto(`/${slug}/documents`)
    await expect(away).toHaveURL(/\/sign-in/)
    await enter(away, FIRST_PASSWORD)
    await expect(away.getByText(REFUSED)).toBeVisible()
    await enter(away, SECOND_PASSWORD)
    await away.waitForURL(`**/${slug}/**`)
  })

  await test.step('finds the other session in the list and ends it', async () => {
    await page.goto('/account')
    const rows = page.getByRole('listitem').filter({ hasText: /This browser|last seen/ })
    await expect(rows).toHaveCount(2)
    await expect(rows.filter({ hasText: 'This browser' }).getByRole('button')).toHaveCount(0)
    await rows.filter({ hasText: 'Firefox on Linux' }).getByRole('button', { name: 'End' }).click()
    await expect(rows).toHaveCount(1)
    await away.goto(`/${slug}/documents`)
    await expect(away).toHaveURL(/\/sign-in/)
    await page.reload()
    await expect(rows, 'this browser stays signed in').toHaveCount(1)
  })
  for (const one of [laptop, context]) await one.close()
})

/** The parts of the article in the reader, as they stand there. */
async function blocksOf(page: Page): Promise<string[]> {
  const article = page.locator('.tiptap')
  await expect(article).toBeVisible()
  return article.locator('[data-part]').evaluateAll((parts) => parts.map((part) => part.textContent ?? ''))
}

async function enter(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /account, workspaces, colours, sign out/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
}
