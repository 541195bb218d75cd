import { type Refusal, refuse } from '@/lib/core/outcome'
import { OutOfReach } from '@/lib/server/outside/guarded-connector'

const byHand = 'Open it in your browser, save the page and import the file instead.'

/** Why an address is not asked, or what came back instead of the page; each says what to do. */
export const refusals = {
  notAnAddress: () =>
    refuse('page.not-an-address', 'Give a whole web address that starts with https:// or http://.', 'url'),
  credentials: () =>
    refuse(
      'page.has-credentials',
      'This address carries a user name or password. Take them out, or save the page and import the file instead.',
      'url',
    ),
  port: () =>
    refuse(
      'page.port',
      'This address names a port that is not one of the web (80 or 443). Save the page and import the file instead.',
      'url',
    ),
  outOfReach: () =>
    refuse(
      'page.private-network',
      'This address leads to a private network, where Plumbline does not go. Download the page and import the file instead.',
      'url',
    ),
  notSecureAnyMore: () =>
    refuse(
      'page.not-secure-any-more',
      'This address leads on from a secure to an insecure one (http). Give the address it ends at, or save the page and import the file.',
      'url',
    ),
  tooManyRedirects: (most: number) =>
    refuse('page.too-many-redirects', `This address leads on more than ${most} times. ${byHand}`, 'url'),
  noSuchHost: () =>
    refuse('page.no-such-host', 'There is no such site. Check the spelling of the address.', 'url'),
  nobodyAnswers: () =>
    refuse('page.nobody-answers', `The site does not answer. Try again later, or: ${lower(byHand)}`, 'url'),
  tooSlow: (seconds: number) =>
    refuse(
      'page.too-slow',
      `The page did not arrive within ${seconds} seconds. Try again, or: ${lower(byHand)}`,
      'url',
    ),
  notTrusted: () =>
    refuse(
      'page.not-trusted',
      `The site’s certificate is not valid, so it cannot be told who sent the page. ${byHand}`,
      'url',
    ),
  broken: () =>
    refuse(
      'page.broken',
      `The site’s answer cannot be read: it is cut short or not as announced. ${byHand}`,
      'url',
    ),
  tooLarge: (bytes: number) =>
    refuse(
      'page.too-large',
      `This page is larger than ${bytes / 1_000_000} MB. Save the article alone and import the file.`,
      'url',
    ),
  wrongType: (type: string) =>
    refuse(
      'page.not-an-article',
      `What is at this address is not an article but ${type}. Give the address of the article itself.`,
      'url',
    ),
} as const

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** What a status other than "here it is" means to the person who asked. */
export function refusalOfStatus(status: number) {
  const say = (code: string, sentence: string) => refuse(`page.${code}`, sentence, 'url')
  if (status === 401 || status === 407) return say('sign-in', `The site asks for a sign-in. ${byHand}`)
  if (status === 402) return say('paid', `The page is for subscribers. ${byHand}`)
  if (status === 403) return say('not-allowed', `The site does not give this page to programs. ${byHand}`)
  if (status === 404 || status === 410)
    return say('gone', 'There is no page at this address any more. Check it, or look for an archived copy.')
  if (status === 429)
    return say(
      'too-many-requests',
      `The site says it is asked too often. Wait a few minutes and try again, or: ${lower(byHand)}`,
    )
  if (status === 451) return say('legal', `The site may not show this page here for legal reasons. ${byHand}`)
  if (status >= 500)
    return say(
      'site-error',
      `The site has an error of its own (${status}). Try again later, or: ${lower(byHand)}`,
    )
  return say('unexpected', `The site answered with ${status} instead of the page. ${byHand}`)
}

const CERTIFICATE = /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/
const SECURE_CHANNEL = /^(EPROTO|ERR_SSL_)/
const NO_SUCH_HOST = new Set(['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME'])
const TOO_SLOW = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])
const NOBODY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'EADDRNOTAVAIL',
])
const BROKEN = /^(HPE_|Z_|ERR_BROTLI|ERR__ERROR_|UND_ERR_|ERR_STREAM_PREMATURE_CLOSE|EPIPE)/

/** The refusal for what the network did; null for what is our own fault and is to be thrown on. */
export function refusalOfFault(error: unknown, seconds: number): { ok: false; refusal: Refusal } | null {
  if (!(error instanceof Error)) return null
  if (error instanceof OutOfReach) return refusals.outOfReach()
  if (error.name === 'TimeoutError') return refusals.tooSlow(seconds)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (TOO_SLOW.has(code)) return refusals.tooSlow(seconds)
  if (NO_SUCH_HOST.has(code)) return refusals.noSuchHost()
  if (CERTIFICATE.test(code) || SECURE_CHANNEL.test(code)) return refusals.notTrusted()
  if (NOBODY.has(code)) return refusals.nobodyAnswers()
  if (BROKEN.test(code)) return refusals.broken()
  return error.cause === undefined ? null : refusalOfFault(error.cause, seconds)
}
