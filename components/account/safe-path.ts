const HERE = 'http://here.invalid'

/**
 * Where to go after signing in: a path of this site, else the front door. A link that somebody else made must
 * not lead away, and browsers read more as "//elsewhere" than it looks like: `/\elsewhere`, a tab or a line
 * break between the slashes. So the URL parser decides, which is the one the browser follows.
 */
export function safePath(next: string | null): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return '/'
  return new URL(next, HERE).origin === HERE ? next : '/'
}
