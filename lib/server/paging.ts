import { isUuid } from '@/lib/server/existing-id'

/** Rows on one page of a list. */
export const PAGE_SIZE = 50

/** Splits what was read with one row too many: the page, and the row the next page starts after, or null. */
export function paged<T>(rows: T[]): { page: T[]; last: T | null } {
  const page = rows.slice(0, PAGE_SIZE)
  return { page, last: rows.length > PAGE_SIZE ? (page.at(-1) ?? null) : null }
}

/** Where a page starts, for Prisma: after the row that `cursor` names, else (or if it names none) at the top. */
export function startAfter(cursor: string | undefined): { cursor?: { id: string }; skip: number } {
  return cursor !== undefined && isUuid(cursor) ? { cursor: { id: cursor }, skip: 1 } : { skip: 0 }
}
