import { type LogEntry, type OpenedEntry, openEntry } from '@/lib/core/reports/entries'

interface Rows {
  claims: Set<string>
  rounds: Set<string>
  /** Rounds whose reviews are open. */
  revealed: Set<string>
  sources: Set<string>
}

/** Follows the references between the rows, in the order of the log: what is referred to comes first. */
function rowsOf(entries: readonly OpenedEntry[], documentId: string): Rows {
  const rows: Rows = { claims: new Set(), rounds: new Set(), revealed: new Set(), sources: new Set() }
  for (const entry of entries) {
    if (entry.verb === 'claim.drafted' && entry.fields.documentId?.after === documentId)
      rows.claims.add(entry.id)
    if (entry.verb === 'round.opened' && rows.claims.has(entry.fields.round?.after.claimId))
      rows.rounds.add(entry.id)
    if (entry.verb === 'round.revealed') {
      rows.revealed.add(entry.id)
      for (const id of entry.fields.alsoShown?.after ?? []) rows.revealed.add(id)
    }
    if (entry.verb === 'evidence.attached' && rows.claims.has(entry.fields.evidence?.after.claimId)) {
      rows.sources.add(entry.fields.evidence.after.sourceId)
    }
  }
  return rows
}

function belongs(entry: OpenedEntry, rows: Rows, documentId: string): boolean {
  switch (entry.verb) {
    case 'workspace.opened':
    case 'policy.set':
      return true
    case 'document.imported':
    case 'document.signedOff':
    case 'document.reopened':
      return entry.id === documentId
    case 'revision.frozen':
    case 'signOff.given':
    case 'report.made':
    case 'proposedChange.made':
    case 'proposedChange.accepted':
    case 'proposedChange.rejected':
    case 'proposedChange.reopened':
    case 'proposedChange.withdrawn':
      return entry.fields.documentId?.after === documentId
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
      return rows.claims.has(entry.id)
    case 'claimVersion.frozen':
      return rows.claims.has(entry.fields.claimId?.after)
    case 'passage.marked':
      return rows.claims.has(entry.fields.passage?.after.claimId)
    case 'passage.unmarked':
      return rows.claims.has(entry.fields.passage?.before.claimId)
    case 'placement.found':
    case 'placement.chosen':
      return rows.claims.has(entry.fields.placement?.after.claimId)
    case 'conflict.declared':
      return entry.fields.conflict?.after.documentId === documentId
    case 'conflict.withdrawn':
      return entry.fields.conflict?.before.documentId === documentId
    case 'setAside.made':
      return entry.fields.setAside?.after.documentId === documentId
    case 'setAside.lifted':
      return entry.fields.setAside?.before.documentId === documentId
    case 'evidence.attached':
      return rows.claims.has(entry.fields.evidence?.after.claimId)
    case 'evidence.removed':
      return rows.claims.has(entry.fields.evidence?.before.claimId)
    case 'source.registered':
      return rows.sources.has(entry.id)
    case 'round.opened':
    case 'round.revealed':
    case 'round.closed':
      return rows.rounds.has(entry.id)
    case 'review.submitted':
      return rows.rounds.has(entry.fields.roundId?.after)
    case 'review.changed':
      // That somebody thought again is nobody's to know before the reveal, and then everybody's.
      return rows.rounds.has(entry.fields.roundId?.after) && rows.revealed.has(entry.fields.roundId?.after)
    case 'decision.settled':
    case 'publication.made':
    case 'legalSignOff.given':
      return rows.claims.has(entry.fields.claimId?.after)
    default:
      return false
  }
}

/**
 * The entries a document's report leans on, in the order of the log: of the document, its revisions, claims,
 * passages and their placements, what was set aside, conflicts of interest, proposed changes, versions, evidence, the
 * sources cited, rounds, reviews, decisions, publications and sign-offs; every policy; the opening of the workspace;
 * and the admission of each member who acts in one of them. Entries must come in the order of the log and may hold any
 * number of others.
 */
export function entriesInScope(entries: readonly LogEntry[], documentId: string): LogEntry[] {
  const all = entries.map((entry) => ({ entry, opened: openEntry(entry) }))
  const rows = rowsOf(
    all.map((one) => one.opened),
    documentId,
  )
  const chosen = new Set(all.filter(({ opened }) => belongs(opened, rows, documentId)))
  const acting = new Set([...chosen].map(({ opened }) => opened.actor?.id))
  for (const one of all) if (one.opened.verb === 'member.added' && acting.has(one.opened.id)) chosen.add(one)
  return all.filter((one) => chosen.has(one)).map((one) => one.entry)
}
