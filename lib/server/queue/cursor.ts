import { isUuid } from '@/lib/server/existing-id'

/** Where a row stands in its list: compared in this order, each smaller first. */
export interface Place {
  rank: number
  /** Milliseconds since 1970; negative in lists that show the newest first. */
  at: number
  claimId: string
}

const WRITTEN = /^(\d{1,3})_(-?\d{1,15})_(.{36})$/

/** A place as it travels in an address. */
export const writeCursor = ({ rank, at, claimId }: Place): string => `${rank}_${at}_${claimId}`

/** The place a cursor names, or null (the top of the list) when it is not one of ours. */
export function readCursor(cursor: string | undefined): Place | null {
  const [, rank, at, claimId] = WRITTEN.exec(cursor ?? '') ?? []
  return claimId === undefined || !isUuid(claimId) ? null : { rank: Number(rank), at: Number(at), claimId }
}
