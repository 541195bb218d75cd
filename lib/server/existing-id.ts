import { NotFound } from '@/lib/server/not-found'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Ids come out of addresses: what is not a UUID names nothing, and must not reach the database as an error. */
export const isUuid = (text: string): boolean => UUID.test(text)

/** The id, if it can be one. @throws NotFound */
export function existingId(id: string): string {
  if (!isUuid(id)) throw new NotFound('not an id')
  return id
}
