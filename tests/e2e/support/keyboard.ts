import { expect, type Locator, type Page } from '@playwright/test'

/** Tab until this has the focus: the way of somebody without a mouse. */
export async function tabTo(page: Page, what: Locator, most = 60): Promise<void> {
  await expect(what).toBeVisible()
  for (let step = 0; step < most; step += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(what, 'reached by Tab').toBeFocused()
}

/** Goes to a button or a link by Tab and presses it. */
export async function pressOn(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeEnabled()
  await tabTo(page, what)
  await page.keyboard.press('Enter')
}

/** Goes to a field by Tab and types. */
export async function typeInto(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(words)
}
