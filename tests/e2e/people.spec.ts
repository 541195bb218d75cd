import { expect, type Page, test } from '@playwright/test'
import { uniqueWord } from './support/claims'
import { expectAccessible } from './support/clean-page'
import { people } from './support/desk'
import { openAs } from './support/signed-in'

const PASSWORD = 'a quiet ferry at noon'

test('somebody is invited by link, joins with a new account, gets another role, and goes', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const name = `Nora ${uniqueWord('Ferry')}`
  const email = `${name.toLowerCase().replace(' ', '.')}@new.example`
  const owner = await openAs(browser, people.owner)
  const guest = await browser.newContext()
  const page = await guest.newPage()
  const row = owner.page.getByRole('row').filter({ hasText: name })

  const link = await test.step('the owner makes an invitation and is shown its link once', async () => {
    await owner.page.goto('/harbour/settings')
    const made = await makeInvitation(owner.page, email)
    await expect(owner.page.getByText('No mail goes out: send this link yourself.')).toBeVisible()
    await expectAccessible(owner.page, 'settings with the link')
    await owner.page.reload()
    await expect(owner.page.getByRole('textbox', { name: 'Link of the invitation' })).toHaveCount(0)
    await expect(owner.page.getByRole('listitem').filter({ hasText: email })).toBeVisible()
    return made
  })

  await test.step('a browser without an account makes one with it and is at the desk', async () => {
    await page.goto(link)
    await expect(page.getByRole('heading', { name: /^Join / })).toBeVisible()
    await expectAccessible(page, 'invitation')
    await page.getByLabel('Your name').fill(name)
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Make an account and join' }).click()
    await expect(page.getByText('Choose a password of at least 10 characters.')).toBeVisible()
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Make an account and join' }).click()
    await page.waitForURL('**/harbour/queue')
    await page.goto('/harbour/activity')
    await expect(page.getByText('This is not here').first(), 'a reviewer reads no log').toBeVisible()
  })

  await test.step('the link works once', async () => {
    await page.goto(link)
    await expect(page.getByText('This invitation was used already.')).toBeVisible()
  })

  await test.step('the owner makes a lead of them, which holds at once', async () => {
    await owner.page.reload()
    await owner.page.getByLabel(`Role of ${name}`).selectOption('lead')
    await expect(owner.page.getByLabel(`Role of ${name}`)).toBeEnabled()
    await page.goto('/harbour/activity')
    await expect(page.getByText(`made ${name} lead`).first()).toBeVisible()
    await expect(page.getByText('accepted an invitation').first()).toBeVisible()
  })

  await test.step('their membership ends; their next page says so, and so does an act', async () => {
    await page.goto('/harbour/settings')
    await expect(page.getByLabel(`Role of ${name}`), 'a lead reads the list').toHaveCount(0)
    await row.getByRole('button', { name: `What can be done with ${name}` }).click()
    await owner.page.getByRole('menuitem', { name: 'End the membership…' }).click()
    await expectAccessible(owner.page, 'settings, ending a membership')
    await owner.page.getByRole('button', { name: 'End the membership' }).click()
    await expect(row.getByText('Left on')).toBeVisible()
    await page.getByRole('button', { name: 'Leave this workspace' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Leave this workspace' }).click()
    await expect(page.getByText('You are not a member of this workspace any more.')).toBeVisible()
    await page.goto('/harbour/queue')
    await page.waitForURL(/\/account/)
    await expect(page.getByText(/^Your membership of .+ has ended\./)).toBeVisible()
    await expectAccessible(page, 'account after the membership ended')
  })

  await test.step('taken up again, with a link for a new password that ends the session', async () => {
    await row.getByRole('button', { name: `Take ${name} up again` }).click()
    await row.getByRole('button', { name: `What can be done with ${name}` }).click()
    await owner.page.getByRole('menuitem', { name: 'Link for a new password' }).click()
    const reset = await owner.page
      .getByLabel(`Link with which ${name} chooses a new password`)
      .last()
      .inputValue()
    const other = await (await browser.newContext()).newPage()
    await other.goto(reset)
    await expectAccessible(other, 'new password')
    await other.getByLabel('New password').fill(`${PASSWORD} again`)
    await other.getByRole('button', { name: 'Set the password' }).click()
    await other.waitForURL('**/harbour/queue')
    await page.goto('/harbour/queue')
    await expect(page, 'the old session is over').toHaveURL(/\/sign-in/)
    await other.goto(reset)
    await expect(other.getByText('This link was used, has expired or is not whole.')).toBeVisible()
    await other.context().close()
  })
  await guest.close()
  await owner.context.close()
})

test('an existing account signs in on the way, joins, and changes between its workspaces', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const owner = await openAs(browser, people.owner)
  await owner.page.goto('/harbour/settings')
  await expect(owner.page.getByRole('heading', { name: 'Invitations' })).toBeVisible()
  const known = await owner.page.getByLabel('E-mail', { exact: true })
  await known.fill(people.reviewer)
  await owner.page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(owner.page.getByText(/is a member of this workspace already/)).toBeVisible()
  await known.fill('')
  // Of a role nobody else invites for: the views of the settings make invitations at the same time.
  await owner.page.getByLabel('Role', { exact: true }).selectOption('auditor')
  const link = await makeInvitation(owner.page, '')
  const guest = await browser.newContext()
  const page = await guest.newPage()
  await page.goto(link)
  await page.getByRole('link', { name: 'Sign in to accept with it' }).click()
  await page.waitForURL(/\/sign-in\?next=/)
  await page.getByLabel('E-mail').fill(people.reviewer)
  await page.getByLabel('Password').fill('plumbline-sample')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/invitations\//)
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(page.getByText(/You are a member of .+ already/)).toBeVisible()
  await expectAccessible(page, 'invitation of somebody signed in')
  await owner.page.reload()
  const open = owner.page.getByRole('listitem').filter({ hasText: 'Whoever holds the link, auditor' })
  const before = await open.count()
  // The newest is on top.
  await open
    .first()
    .getByRole('button', { name: /^Take back/ })
    .click()
  await expect(open).toHaveCount(before - 1)
  await page.reload()
  await expect(page.getByText('This invitation was taken back.')).toBeVisible()
  await guest.close()
  await owner.context.close()
})

test('the workspaces of a person: with their role there, by keyboard, to the same kind of place', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.thirdReviewer)
  await page.goto('/harbour/documents')
  const switcher = page.getByRole('button', { name: /^Workspace .+: change to another$/ })
  await switcher.focus()
  await page.keyboard.press('Enter')
  const items = page.getByRole('menuitem').filter({ hasText: /owner|lead|reviewer|auditor/ })
  await expect(items).toHaveCount(2)
  await expectAccessible(page, 'workspaces')
  const other = page.getByRole('menuitem').filter({ hasNotText: 'Harbour' }).first()
  await other.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(
    (url) => /^\/[a-z0-9-]+\/documents$/.test(url.pathname) && !url.pathname.startsWith('/harbour/'),
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: /account, workspaces, colours, sign out/ }).click()
  await page.getByRole('menuitem').filter({ hasText: 'Harbour' }).click()
  await page.waitForURL('**/harbour/documents')
  await context.close()
})

/** Fills in the form and answers the link that is shown. */
async function makeInvitation(page: Page, email: string): Promise<string> {
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = page.getByRole('textbox', { name: 'Link of the invitation' })
  await expect(link).toHaveValue(/\/invitations\/[\w-]{43,}$/)
  return link.inputValue()
}
