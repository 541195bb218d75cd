import { sha256 } from '@/lib/core/audit/sha256'

const encoder = new TextEncoder()

/** A number in [0, 100) that a round has from its id alone. */
function lotOf(roundId: string): number {
  const digest = sha256(encoder.encode(`second look ${roundId}`))
  return (new DataView(digest.buffer, digest.byteOffset).getUint32(0) / 2 ** 32) * 100
}

/**
 * Whether a unanimous round is drawn for a second look. The lot is the SHA-256 of the round's id, so that an auditor
 * draws it again from a report and nobody can draw until it suits them.
 *
 * @param percent how many in a hundred are drawn
 */
export function isDrawn(roundId: string, percent: number): boolean {
  return lotOf(roundId) < percent
}

/** A drawn round is looked at a second time: a further round has to be revealed before the claim can be settled. */
export function needsSecondLook(round: {
  id: string
  percent: number
  unanimous: boolean
  revealedBefore: number
}): boolean {
  return round.unanimous && round.revealedBefore === 0 && isDrawn(round.id, round.percent)
}
