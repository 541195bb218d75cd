import { z } from 'zod'

const place = z.array(z.string().max(100)).min(1).max(8)

/** Where a page ended, as it travels in an address: the sort keys of its last row. */
export const writeCursor = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url')

/** The keys a cursor holds, or null (the top of the list) when it is not one of ours. */
export function readCursor(cursor: string | undefined): string[] | null {
  if (cursor === undefined || cursor.length > 600) return null
  try {
    return place.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data ?? null
  } catch {
    return null
  }
}
