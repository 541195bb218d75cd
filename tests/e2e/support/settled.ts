import type { Page, Request } from '@playwright/test'

const QUIET = 300
const LONGEST = 10_000

/** Streams stay open for as long as the page does. */
export const isStream = (request: Request) => request.resourceType() === 'eventsource'

/**
 * Listens to what the page asks for, from before its first request. The function it returns resolves once nothing has
 * been under way for a moment, or after ten seconds.
 */
export function watchRequests(page: Page): () => Promise<void> {
  const underWay = new Set<Request>()
  let last = Date.now()
  page.on('request', (request) => {
    if (!isStream(request)) underWay.add(request)
    last = Date.now()
  })
  const over = (request: Request) => {
    underWay.delete(request)
    last = Date.now()
  }
  page.on('requestfinished', over)
  page.on('requestfailed', over)
  return async () => {
    const until = Date.now() + LONGEST
    while (Date.now() < until && (underWay.size > 0 || Date.now() - last < QUIET)) {
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}
