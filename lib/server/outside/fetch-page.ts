import { createHash } from 'node:crypto'
import { Agent, type Dispatcher, request } from 'undici'
import { storable } from '@/lib/core/input-fields'
import { type Outcome, ok } from '@/lib/core/outcome'
import { guardedConnector } from '@/lib/server/outside/guarded-connector'
import { type Reach, reachOfThisProcess } from '@/lib/server/outside/reach'
import { PACKINGS, readBody, TooLarge, UnknownPacking } from '@/lib/server/outside/read-body'
import { refusalOfFault, refusalOfStatus, refusals } from '@/lib/server/outside/refusals'
import { plumblineVersion } from '@/lib/server/version'

/** Bounds of one fetch, redirects included. */
export interface Limits {
  /** From the first look-up to the last byte. */
  totalMs: number
  connectMs: number
  headersMs: number
  /** Longest silence within the body. */
  silenceMs: number
  /** Of the body, unpacked. */
  bytes: number
  redirects: number
}

const usualLimits: Limits = {
  totalMs: 20_000,
  connectMs: 8_000,
  headersMs: 12_000,
  silenceMs: 8_000,
  bytes: 20_000_000,
  redirects: 5,
}

/** What was at an address when it was asked. */
export interface FetchedPage {
  /** As sent, unpacked. */
  bytes: Uint8Array
  /** Of `bytes`, hexadecimal. */
  sha256: string
  /** Where the redirects ended, without the fragment. */
  address: string
  /** The content-type header, parameters included. */
  mediaType: string | null
  /** The last part of the address, where it has one. */
  name: string | null
}

export interface FetchOptions {
  /** The accept header. */
  accept: string
  /** Whether a body of this type (lower case, without parameters; null when not said) is worth reading. */
  takes(type: string | null): boolean
  /** Told how much has arrived: bytes, and of how many where the site says so. */
  onProgress?(received: number, total: number | null): void
  reach?: Reach
  limits?: Partial<Limits>
}

const statusesOfRedirects = new Set([301, 302, 303, 307, 308])

/**
 * Fetches one page of the open internet for a person who asked for it: no cookies, no credentials, nothing of the
 * network this server stands in, bounded in time and size. A redirect is a new address and is checked like the first.
 *
 * @returns a refusal (`page.…`) for whatever the site or the network does; faults of our own are thrown
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Outcome<FetchedPage>> {
  const limits = { ...usualLimits, ...options.limits }
  const reach = options.reach ?? reachOfThisProcess()
  const seconds = Math.round(limits.totalMs / 1000)
  const agent = new Agent({
    connect: guardedConnector(reach, limits.connectMs),
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.silenceMs,
    maxHeaderSize: 32_768,
    pipelining: 0,
  })
  const signal = AbortSignal.timeout(limits.totalMs)
  try {
    return await follow(address, { ...options, reach, limits, agent, signal })
  } catch (error) {
    if (error instanceof TooLarge) return refusals.tooLarge(limits.bytes)
    if (error instanceof UnknownPacking) return refusals.broken()
    const refusal = signal.aborted ? refusals.tooSlow(seconds) : refusalOfFault(error, seconds)
    if (refusal === null) throw error
    return refusal
  } finally {
    await agent.destroy()
  }
}

interface Way extends FetchOptions {
  reach: Reach
  limits: Limits
  agent: Agent
  signal: AbortSignal
}

async function follow(address: string, way: Way): Promise<Outcome<FetchedPage>> {
  let from: URL | null = null
  let to = address
  for (let hops = 0; hops <= way.limits.redirects; hops += 1) {
    const next = checked(to, from, way.reach)
    if (!next.ok) return next
    const url = next.value
    const response = await ask(url, way)
    // What is not read any further may still end with an error that nobody waits for.
    response.body.on('error', () => undefined)
    const location = response.headers.location
    if (!statusesOfRedirects.has(response.statusCode) || typeof location !== 'string')
      return take(url, response, way)
    response.body.destroy()
    from = url
    to = location
  }
  return refusals.tooManyRedirects(way.limits.redirects)
}

/** The address, when it may be asked. From a secure page the way never leads to an insecure one. */
function checked(address: string, from: URL | null, reach: Reach): Outcome<URL> {
  const url = URL.parse(address, from?.href)
  if (url === null || !/^https?:$/.test(url.protocol)) return refusals.notAnAddress()
  if (url.username !== '' || url.password !== '') return refusals.credentials()
  if (from?.protocol === 'https:' && url.protocol === 'http:') return refusals.notSecureAnyMore()
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (!reach.allowsPort(port)) return refusals.port()
  url.hash = ''
  return ok(url)
}

function ask(url: URL, { agent, signal, accept }: Way): Promise<Dispatcher.ResponseData> {
  return request(url, {
    dispatcher: agent,
    signal,
    headers: {
      accept,
      'accept-encoding': PACKINGS,
      'user-agent': `Plumbline/${plumblineVersion} (fact-checking; fetches a page when a person asks for it)`,
    },
  })
}

async function take(url: URL, response: Dispatcher.ResponseData, way: Way): Promise<Outcome<FetchedPage>> {
  const { statusCode, headers, body } = response
  const refused = (refusal: Outcome<never>) => {
    body.destroy()
    return refusal
  }
  if (statusCode !== 200 && statusCode !== 203) return refused(refusalOfStatus(statusCode))
  const mediaType = single(headers['content-type'])
  const type = mediaType?.split(';')[0]?.trim().toLowerCase() || null
  if (!way.takes(type)) return refused(refusals.wrongType(type ?? 'something else'))
  const packing = single(headers['content-encoding']) ?? ''
  const announced = packing === '' ? Number(headers['content-length'] ?? Number.NaN) : Number.NaN
  if (announced > way.limits.bytes) return refused(refusals.tooLarge(way.limits.bytes))
  const total = Number.isFinite(announced) ? announced : null
  const bytes = await readBody(body, packing, way.limits.bytes, (count) => way.onProgress?.(count, total))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ok({ bytes, sha256, address: url.href, mediaType, name: nameIn(url) })
}

const single = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header) ?? null

function nameIn(url: URL): string | null {
  const last = url.pathname.split('/').at(-1) ?? ''
  try {
    return storable(decodeURIComponent(last).slice(0, 200)) || null
  } catch {
    return last.slice(0, 200) || null
  }
}
