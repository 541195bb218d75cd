import type { ActivityEntry } from '@/lib/core/audit/view'

type Field = ActivityEntry['fields'][number]

/** One line of an opened entry. `path` names the field, then the keys inside it: `['facts', 'priority']`. */
export interface FieldRow {
  path: string[]
  before?: unknown
  after?: unknown
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A rationale is a document of its own: it is shown as its words, not taken apart. */
const isWhole = (value: unknown) => !isRecord(value) || value.type === 'doc'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What a field's value comes to in rows: an object gives one a key, and of an object that changed only what
 * differs is kept. Nulls of what came to be are left out: nothing was said there.
 */
export function fieldRows(field: Field): FieldRow[] {
  if (field.withheld !== null) return []
  const rows = rowsOf([field.name], 'before' in field, field.before, 'after' in field, field.after)
  return rows.filter(
    (row) => row.path.length === 1 || !('after' in row) || 'before' in row || row.after !== null,
  )
}

function rowsOf(path: string[], had: boolean, before: unknown, has: boolean, after: unknown): FieldRow[] {
  const whole = (had && isWhole(before)) || (has && isWhole(after))
  if (whole || (!had && !has)) {
    return [{ path, ...(had ? { before } : {}), ...(has ? { after } : {}) }]
  }
  const old = isRecord(before) ? before : {}
  const now = isRecord(after) ? after : {}
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => !(had && has && same(old[key], now[key])))
    .flatMap((key) => rowsOf([...path, key], had, old[key] ?? null, has, now[key] ?? null))
}
