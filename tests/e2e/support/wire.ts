import type { BrowserContext, Page } from '@playwright/test'
import { isStream } from './settled'

/**
 * Everything that a browser is given, as text: pages, data of the router, answers of actions, files, messages of live
 * streams. Each answer is read to its end before the page gets it, so that nothing escapes by arriving late; streams,
 * which have no end, are read message by message. The app's own code is left out.
 */
export async function listen(context: BrowserContext): Promise<{ received: () => string }> {
  const bodies: string[] = []
  for (const page of context.pages()) await readStreams(page, bodies)
  await context.route('**/*', async (route) => {
    const request = route.request()
    if (isStream(request) || new URL(request.url()).pathname.startsWith('/_next/static/'))
      return route.continue()
    try {
      const response = await route.fetch({ maxRedirects: 0 })
      const body = await response.body()
      bodies.push(JSON.stringify(response.headers()), body.toString('utf8'))
      await route.fulfill({ response, body })
    } catch {
      // The page left before the answer came.
      await route.abort().catch(() => undefined)
    }
  })
  return { received: () => bodies.join('\n') }
}

async function readStreams(page: Page, into: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.eventSourceMessageReceived', ({ eventName, data }) => into.push(eventName, data))
}
