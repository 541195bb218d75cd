const LONGEST = 2000

/**
 * An address as it leads from `base`, or null when it is none a reader could follow: only http and https, so that
 * `javascript:` and `data:` never get into the record.
 */
export function addressOf(href: string | null | undefined, base: string | null): string | null {
  const written = href?.trim() ?? ''
  if (written === '' || written.length > LONGEST || written.startsWith('#')) return null
  try {
    const url = base === null ? new URL(written) : new URL(written, base)
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
    return url.href.length <= LONGEST ? url.href : null
  } catch {
    return null
  }
}
