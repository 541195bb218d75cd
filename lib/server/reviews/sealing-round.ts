import type { Tx } from '@/lib/server/db'

/**
 * The blind round of a claim that is open and not revealed, or null: what is said about the claim meanwhile is sealed
 * with it. Call with the claim locked, so that no reveal comes between asking and writing.
 */
export async function sealingRound(tx: Tx, claimId: string): Promise<string | null> {
  const round = await tx.round.findFirst({
    where: { claimId, closedAt: null, revealedAt: null, blind: true },
    select: { id: true },
  })
  return round?.id ?? null
}
