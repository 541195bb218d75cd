import type { OpenedEntry } from '@/lib/core/reports/entries'

/**
 * The rounds whose names are hidden at the end of these entries. They come back when the claim is settled or withdrawn,
 * for all its rounds till then; of a round that says nothing of that, when it is closed.
 */
export function namelessRounds(entries: readonly OpenedEntry[]): Set<string> {
  const claimOf = new Map<string, string>()
  const untilSettled = new Set<string>()
  const nameAll = (claimId: string) => {
    for (const [round, claim] of claimOf) if (claim === claimId) claimOf.delete(round)
  }
  for (const entry of entries) {
    if (entry.verb === 'round.opened') {
      const facts = entry.fields.round?.after
      if (facts?.namesHidden) claimOf.set(entry.id, facts.claimId)
      if (facts?.namesHidden === 'until-settled') untilSettled.add(entry.id)
    }
    if (entry.verb === 'round.closed') {
      if (entry.fields.outcome?.after !== 'returned') nameAll(entry.fields.claimId?.after)
      else if (!untilSettled.has(entry.id)) claimOf.delete(entry.id)
    }
    if (entry.verb === 'claim.withdrawn') nameAll(entry.id)
  }
  return new Set(claimOf.keys())
}
