import type { OpenedEntry } from '@/lib/core/reports/entries'

/**
 * The id of the claim an entry is about, as far as reports tell of it; null for any other entry, and where the field
 * that says so is withheld.
 *
 * @param claimOfRound of every round that was opened before
 */
export function claimOf(entry: OpenedEntry, claimOfRound: ReadonlyMap<string, string>): string | null {
  switch (entry.verb) {
    case 'claim.drafted':
    case 'claim.changed':
    case 'claim.prioritised':
    case 'claim.submitted':
    case 'claim.revealed':
    case 'claim.returned':
    case 'claim.settled':
    case 'claim.reopened':
    case 'claim.withdrawn':
    case 'claim.restored':
      return entry.id
    case 'claimVersion.frozen':
    case 'round.revealed':
    case 'round.closed':
    case 'decision.settled':
    case 'publication.made':
    case 'legalSignOff.given':
      return entry.fields.claimId?.after ?? null
    case 'passage.marked':
      return entry.fields.passage?.after.claimId ?? null
    case 'passage.unmarked':
      return entry.fields.passage?.before.claimId ?? null
    case 'placement.found':
    case 'placement.chosen':
      return entry.fields.placement?.after.claimId ?? null
    case 'evidence.attached':
      return entry.fields.evidence?.after.claimId ?? null
    case 'evidence.removed':
      return entry.fields.evidence?.before.claimId ?? null
    case 'round.opened':
      return entry.fields.round?.after.claimId ?? null
    case 'review.submitted':
    case 'review.changed':
      return claimOfRound.get(entry.fields.roundId?.after) ?? null
    default:
      return null
  }
}
