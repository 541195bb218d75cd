import type { BrowserContext } from '@playwright/test'

/**
 * Everything that a browser is given, as text: pages, data of the router, answers of actions, files. Each answer is
 * read to its end before the page gets it, so that nothing escapes by arriving late. The app's own code is left out.
 */
export async function listen(context: BrowserContext): Promise<{ received: () => string }> {
  const bodies: string[] = []
  await context.route('**/*', async (route) => {
    if (new URL(route.request().url()).pathname.startsWith('/_next/static/')) return route.continue()
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
