import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FetchOptions, fetchPage } from '@/lib/server/outside/fetch-page'
import { isPublicAddress } from '@/lib/server/outside/public-address'
import type { Reach } from '@/lib/server/outside/reach'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const PAGE = '<!doctype html><title>Harbour</title><p>The ferry ran.</p>'
const megabyte = Buffer.alloc(1_000_000, 'a')

const answers: Record<string, Answer> = {
  '/page': (_, response) => html(response, PAGE),
  '/packed': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
    response.end(gzipSync(PAGE))
  },
  '/bomb': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
    response.end(gzipSync(Buffer.alloc(60_000_000)))
  },
  '/packed-twice': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' })
    response.end(gzipSync(gzipSync(PAGE)))
  },
  '/not-packed': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
    response.end(PAGE)
  },
  '/announced-huge': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '999999999' })
    response.flushHeaders()
  },
  '/huge': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = () => {
      while (response.write(megabyte));
    }
    response.on('drain', more)
    more()
  },
  '/slow': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write('<p>')
    const drip = setInterval(() => response.write('.'), 50)
    response.on('close', () => clearInterval(drip))
  },
  '/silent': () => undefined,
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
    response.write('<p>half of')
    setTimeout(() => response.destroy(), 20)
  },
  '/picture': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' })
    response.end('png')
  },
  '/round': (_, response) => redirect(response, '/round'),
  '/inside': (_, response) => redirect(response, `http://127.0.0.1:${portOf(inner)}/secret`),
  '/inside-by-number': (_, response) => redirect(response, `http://2130706433:${portOf(inner)}/secret`),
  '/inside-mapped': (_, response) => redirect(response, `http://[::ffff:127.0.0.1]:${portOf(inner)}/secret`),
  '/to-a-file': (_, response) => redirect(response, 'file:///etc/hosts'),
  '/on': (_, response) => redirect(response, '/page#part'),
  '/what-was-sent': (request, response) => html(response, JSON.stringify(request.headers)),
}

const html = (response: ServerResponse, text: string) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b' })
  response.end(text)
}
const redirect = (response: ServerResponse, location: string) => {
  response.writeHead(302, { location, 'set-cookie': 'seen=1' })
  response.end()
}

let outer: Server
let inner: Server
/** Requests that reached the server of the private network. */
const reached: string[] = []

const portOf = (server: Server) => (server.address() as AddressInfo).port
const listen = (answer: Answer, host: string) =>
  new Promise<Server>((done) => {
    const server = createServer(answer).listen(0, host, () => done(server))
  })

beforeAll(async () => {
  outer = await listen((request, response) => {
    const path = request.url ?? ''
    const status = /^\/status\/(\d+)$/.exec(path)?.[1]
    if (status !== undefined) {
      response.writeHead(Number(status), { 'content-type': 'text/html' })
      response.end('no')
      return
    }
    answers[path.startsWith('/named/') ? '/page' : path]?.(request, response)
  }, '127.0.0.2')
  inner = await listen((request, response) => {
    reached.push(request.url ?? '')
    html(response, 'secret')
  }, '127.0.0.1')
})
afterAll(() => {
  for (const server of [outer, inner]) {
    server.closeAllConnections()
    server.close()
  }
})

/** The loopback address of the outer server stands for the open internet; everything else is checked as in earnest. */
const pretend = (resolve: Reach['resolve']): Reach => ({
  resolve,
  allowsAddress: (ip) => ip === '127.0.0.2' || isPublicAddress(ip),
  allowsPort: () => true,
})
const usual: FetchOptions = {
  accept: 'text/html',
  takes: (type) => type === 'text/html',
  reach: pretend(async () => ['127.0.0.2']),
}
const fetchOuter = (path: string, more: Partial<FetchOptions> = {}) =>
  fetchPage(`http://paper.example:${portOf(outer)}${path}`, { ...usual, ...more })

const refused = (code: string) => ({ ok: false, refusal: { code: `page.${code}` } })

describe('a page', () => {
  it('is kept byte for byte, with its hash and where it was found', async () => {
    const page = await fetchOuter('/on')
    expect(page).toEqual({
      ok: true,
      value: {
        bytes: new Uint8Array(Buffer.from(PAGE)),
        sha256: createHash('sha256').update(PAGE).digest('hex'),
        address: `http://paper.example:${portOf(outer)}/page`,
        mediaType: 'text/html; charset=utf-8',
        name: 'page',
      },
    })
  })

  it('is unpacked', async () => {
    const page = await fetchOuter('/packed')
    expect(page.ok && new TextDecoder().decode(page.value.bytes)).toBe(PAGE)
  })

  it('is asked for by name of the program, without cookies, credentials or where one came from', async () => {
    const page = await fetchOuter('/what-was-sent')
    const sent = page.ok ? JSON.parse(new TextDecoder().decode(page.value.bytes)) : {}
    expect(sent['user-agent']).toMatch(/^Plumbline\//)
    expect(Object.keys(sent)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/cookie|authorization|referer/)]),
    )
  })

  it('has a name that can be kept, whatever stands in its address', async () => {
    const name = async (path: string) => {
      const page = await fetchOuter(path)
      return page.ok ? page.value.name : page.refusal.code
    }
    expect(await name('/named/a%00b')).toBe('a\ufffdb')
    expect(await name(`/named/${'a'.repeat(199)}%F0%9F%98%80`)).toBe(`${'a'.repeat(199)}\ufffd`)
  })

  it('says how much of it has arrived', async () => {
    const seen: [number, number | null][] = []
    await fetchOuter('/page', { onProgress: (received, total) => seen.push([received, total]) })
    expect(seen.at(-1)?.[0]).toBe(PAGE.length)
  })
})

describe('the private network', () => {
  const inReach: Partial<FetchOptions> = { reach: pretend(async () => ['127.0.0.2']) }

  it.each(['/inside', '/inside-by-number', '/inside-mapped'])(
    'is not reached by a redirect (%s)',
    async (path) => {
      expect(await fetchOuter(path, inReach)).toMatchObject(refused('private-network'))
      expect(reached).toEqual([])
    },
  )

  it.each([
    () => `http://127.0.0.1:${portOf(inner)}/`,
    () => `http://[::1]:${portOf(inner)}/`,
    () => `http://0x7f.1:${portOf(inner)}/`,
    () => `http://[::ffff:7f00:1]:${portOf(inner)}/`,
    () => `http://[64:ff9b::7f00:1]:${portOf(inner)}/`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'http://[fd00:ec2::254]/latest/meta-data/',
    () => 'http://0.0.0.0/',
  ])('is not reached by an address in the link (%#)', async (address) => {
    expect(await fetchPage(address(), usual)).toMatchObject(refused('private-network'))
    expect(reached).toEqual([])
  })

  it('is not reached by a name of it, nor by one that has a public address as well', async () => {
    for (const answer of [['127.0.0.1'], ['10.0.0.7'], ['127.0.0.2', '127.0.0.1'], ['::1'], []]) {
      for (const server of [inner, outer]) {
        const reach = pretend(async () => answer)
        const address = `http://inside.example:${portOf(server)}/page`
        const page = await fetchPage(address, { ...usual, reach })
        expect(page, answer.join()).toMatchObject(refused('private-network'))
      }
    }
    expect(reached).toEqual([])
  })

  it('is not reached by a name that changes its address after it was checked', async () => {
    let asked = 0
    const reach = pretend(async () => {
      asked += 1
      return [asked === 1 ? '127.0.0.2' : '127.0.0.1']
    })
    const first = await fetchPage(`http://rebinding.example:${portOf(outer)}/page`, { ...usual, reach })
    expect(first).toMatchObject({ ok: true })
    expect(asked, 'one look-up for one connection: none to change between check and use').toBe(1)
    const second = await fetchPage(`http://rebinding.example:${portOf(inner)}/`, { ...usual, reach })
    expect(second).toMatchObject(refused('private-network'))
    expect(reached).toEqual([])
  })

  it('is refused by the reach of a process that nobody widened', async () => {
    const { reach: _, ...plain } = usual
    expect(await fetchPage('http://localhost/', plain)).toMatchObject(refused('private-network'))
    expect(await fetchPage('http://127.0.0.1/', plain)).toMatchObject(refused('private-network'))
    expect(await fetchPage(`http://127.0.0.1:${portOf(inner)}/`, plain)).toMatchObject(refused('port'))
  })
})

describe('what is not a page is refused in words', () => {
  it.each([
    ['ftp://paper.example/', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['paper.example/article', 'not-an-address'],
    ['http://me:secret@paper.example/', 'has-credentials'],
  ])('%s', async (address, code) => {
    expect(await fetchPage(address, usual)).toMatchObject(refused(code))
  })

  it.each([
    ['/round', 'too-many-redirects'],
    ['/to-a-file', 'not-an-address'],
    ['/picture', 'not-an-article'],
    ['/cut', 'broken'],
    ['/not-packed', 'broken'],
    ['/packed-twice', 'broken'],
    ['/announced-huge', 'too-large'],
    ['/huge', 'too-large'],
    ['/bomb', 'too-large'],
    ['/status/401', 'sign-in'],
    ['/status/403', 'not-allowed'],
    ['/status/404', 'gone'],
    ['/status/429', 'too-many-requests'],
    ['/status/451', 'legal'],
    ['/status/503', 'site-error'],
    ['/status/204', 'unexpected'],
  ])('%s', async (path, code) => {
    const answer = await fetchOuter(path)
    expect(answer).toMatchObject(refused(code))
    expect(!answer.ok && answer.refusal.message).toMatch(/\. |\.$/)
  })

  it.each(['/slow', '/silent'])('%s', async (path) => {
    expect(await fetchOuter(path, { limits: { totalMs: 400 } })).toMatchObject(refused('too-slow'))
  })

  it('a name nobody has, an address where nobody listens, and a site that does not speak TLS', async () => {
    const unknown = pretend(() => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })))
    expect(await fetchOuter('/page', { reach: unknown })).toMatchObject(refused('no-such-host'))
    expect(await fetchPage('http://paper.example:9/', usual)).toMatchObject(refused('nobody-answers'))
    expect(await fetchPage(`https://paper.example:${portOf(outer)}/`, usual)).toMatchObject(
      refused('not-trusted'),
    )
  })
})
