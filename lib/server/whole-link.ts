import { env } from '@/lib/server/env'

/**
 * A path as a whole link where the address of the app is configured (never from a request); otherwise the path alone.
 */
export function wholeLink(path: string): string {
  const home = env().NEXTAUTH_URL
  return home === undefined ? path : new URL(path, home).href
}
