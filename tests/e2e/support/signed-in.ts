import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { signIn } from './desk'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

const states = new Map<string, State>()

/** A browser of somebody's own. Everybody signs in once; later browsers start with what the first one kept. */
export async function openAs(
  browser: Browser,
  email: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const state = states.get(email) ?? (await stateAfterSignIn(browser, email))
  states.set(email, state)
  const context = await browser.newContext({ ...options, storageState: state })
  return { page: await context.newPage(), context }
}

async function stateAfterSignIn(browser: Browser, email: string): Promise<State> {
  const context = await browser.newContext()
  await signIn(await context.newPage(), email)
  const state = await context.storageState()
  await context.close()
  return state
}
