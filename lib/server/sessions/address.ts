import { env } from '@/lib/server/env'

/**
 * The client's address as the nearest trusted proxy saw it, or null when no proxy is trusted: a header that
 * anybody can set must not decide whose sign-in is limited.
 */
export function clientAddress(headers: Headers): string | null {
  const hops = env().PLUMBLINE_TRUSTED_PROXIES
  if (hops === 0) return null
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return chain.at(-hops) || null
}
