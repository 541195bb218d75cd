import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

export interface Watch {
  /** What the page asked of other hosts. */
  strangers: string[]
  /** What the console complained of, and what was thrown. */
  complaints: string[]
}

/** Listens to a page from before its first request. */
export function watch(page: Page, baseURL: string): Watch {
  const seen: Watch = { strangers: [], complaints: [] }
  const home = new URL(baseURL).host
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && host !== home) seen.strangers.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text())
  })
  page.on('pageerror', (error) => seen.complaints.push(error.message))
  return seen
}

/** Goes there, and holds the policy that comes with the page against what it must be. */
export async function goGuarded(page: Page, path: string): Promise<void> {
  const response = await page.goto(path)
  const policy = (await response?.headerValue('content-security-policy')) ?? ''
  const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? ''
  expect(scripts, path).toMatch(/'nonce-[\w+/=-]{16,}'/)
  expect(scripts, path).not.toMatch(/unsafe-inline|unsafe-eval/)
  expect(policy, path).toContain("default-src 'none'")
}

/** Those of the rules that ask about colours: between light and dark nothing else of a page differs. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** The rules of accessibility that a machine can hold, on the page as it stands. */
export const expectAccessible = (page: Page, when: string): Promise<void> =>
  expectRules(page, when, new AxeBuilder({ page }).withTags(RULES))

/**
 * The page in both schemes: all rules in the light one, and in the dark one those that the scheme makes a difference
 * to.
 */
export async function expectAccessibleInBoth(page: Page, when: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const rules = new AxeBuilder({ page })
    await expectRules(
      page,
      `${when}, ${colorScheme}`,
      colorScheme === 'light' ? rules.withTags(RULES) : rules.withRules(COLOUR_RULES),
    )
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function expectRules(page: Page, when: string, rules: AxeBuilder): Promise<void> {
  const { violations } = await rules.analyze()
  const said: string[] = []
  for (const { id, nodes } of violations) {
    for (const { target, failureSummary } of nodes) {
      const where = target.join(' ')
      if (id === 'target-size' && (await isLargeInView(page, where))) continue
      said.push(`${id} at ${where}: ${failureSummary}`)
    }
  }
  expect.soft(said, when).toEqual([])
}

/** A control half under a bar that stays at the edge of the window is measured again where a person brings it. */
async function isLargeInView(page: Page, selector: string): Promise<boolean> {
  const control = page.locator(selector).first()
  await control.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const { violations } = await new AxeBuilder({ page }).include(selector).withRules(['target-size']).analyze()
  return violations.length === 0
}

/** Nothing is wider than the window, so that nobody has to scroll sideways to read. */
export async function expectNoSideways(page: Page, when: string): Promise<void> {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }))
  expect.soft(wide, `${when}: width of the page in a window of ${room}`).toBeLessThanOrEqual(room)
}
