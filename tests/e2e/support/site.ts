import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A site on this machine with one article, which can change. The app under test may go there:
 * tests/support/local-reach.mjs.
 */
export interface Site {
  address: string
  /** The paragraphs of its article from now on. */
  say: (paragraphs: readonly string[]) => void
  close: () => void
}

/** Starts it. */
export async function startSite(headline: string): Promise<Site> {
  let said: readonly string[] = []
  const server = createServer((_, response) => {
    const body = said.map((paragraph) => `<p>${paragraph}</p>`).join('')
    const head = `<title>${headline} | Harbour Times</title><meta name="author" content="Ida Brandt">`
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${body}</article></body></html>`,
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/stories/the-ferry`,
    say: (paragraphs) => {
      said = paragraphs
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
