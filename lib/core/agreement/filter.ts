import type { Pair } from '@/lib/core/agreement/judged'

/** What is asked for, as an address says it. Days are UTC, both included. */
export interface AgreementFilter {
  document: string | null
  /** "id@version" */
  scale: string | null
  type: string | null
  pair: Pair | null
  from: string | null
  to: string | null
}

export const everything: AgreementFilter = {
  document: null,
  scale: null,
  type: null,
  pair: null,
  from: null,
  to: null,
}

/** A day that exists, as YYYY-MM-DD; null otherwise: an address typed by hand is not an error. */
function day(text: string | null): string | null {
  if (text === null || !/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text
}

function pairOf(text: string | null): Pair | null {
  const [first, second, more] = (text ?? '').split('~')
  return first && second && first !== second && more === undefined ? [first, second] : null
}

/** Reads the query of an address; what is repeated counts once, what makes no sense not at all. */
export function readFilter(query: URLSearchParams): AgreementFilter {
  const text = (name: string) => query.get(name) || null
  const [from, to] = [day(text('from')), day(text('to'))]
  const reversed = from !== null && to !== null && from > to
  return {
    document: text('document'),
    scale: text('scale'),
    type: text('type'),
    pair: pairOf(text('pair')),
    from: reversed ? to : from,
    to: reversed ? from : to,
  }
}

/** The query of an address that asks for this, with its question mark; empty for everything. */
export function filterQuery(filter: AgreementFilter): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value !== null) query.set(name, Array.isArray(value) ? value.join('~') : String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
