import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/server/env'

/** Where no secret is set, lots last as long as the process. */
const fresh = randomBytes(32)

/**
 * The lot of a review among those of its round. Drawn with the installation's secret: the ids alone stand in the log
 * beside the names of those who submitted, so a hash of them would give every hidden name away.
 */
export function lotOf(roundId: string, reviewId: string): string {
  const secret = env().NEXTAUTH_SECRET ?? fresh
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'plumbline lots of hidden names', 32))
  return createHmac('sha256', key).update(`${roundId} ${reviewId}`).digest('hex')
}

/** The same reviews in the order of their lots, which neither names, ids nor times have. */
export function inLots<T extends { id: string }>(roundId: string, reviews: readonly T[]): T[] {
  return reviews
    .map((review) => ({ review, lot: lotOf(roundId, review.id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ review }) => review)
}
