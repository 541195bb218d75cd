import { canonicalize } from '@/lib/core/audit/jcs'

/** What somebody has in a form when another changed the same thing meanwhile. */
export interface TakenOver<T> {
  /** What they changed as they have it, everything else as it is now. */
  merged: T
  /** What both changed, and not to the same. */
  both: (keyof T)[]
}

/**
 * Brings what another changed into a form that somebody is filling in, field by field, so that saving it takes nothing
 * back that they never touched. An empty field and none at all are the same.
 *
 * @param base as the form was opened
 * @param mine as it stands in the form
 * @param theirs as it is now
 */
export function takeOver<T extends object>(base: T, mine: T, theirs: T): TakenOver<T> {
  const fields = Object.keys(theirs) as (keyof T)[]
  const changed = fields.filter((field) => !same(base[field], mine[field]))
  const kept = Object.fromEntries(changed.map((field) => [field, mine[field]])) as Partial<T>
  const both = changed.filter(
    (field) => !same(base[field], theirs[field]) && !same(mine[field], theirs[field]),
  )
  return { merged: { ...theirs, ...kept }, both }
}

const same = (one: unknown, other: unknown) => canonicalize(one || null) === canonicalize(other || null)
