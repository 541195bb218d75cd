import { claimOf } from '@/lib/core/reports/claim-of'
import { type LogEntry, type OpenedEntry, openEntry } from '@/lib/core/reports/entries'

interface Rows {
  claims: Set<string>
  claimOfRound: Map<string, string>
  /** Rounds whose reviews are open. */
  revealed: Set<string>
  sources: Set<string>
}

/** Follows the references between the rows, in the order of the log: what is referred to comes first. */
function rowsOf(entries: readonly OpenedEntry[], documentId: string): Rows {
  const rows: Rows = { claims: new Set(), claimOfRound: new Map(), revealed: new Set(), sources: new Set() }
  for (const entry of entries) {
    if (entry.verb === 'claim.drafted' && entry.fields.documentId?.after === documentId)
      rows.claims.add(entry.id)
    if (entry.verb === 'round.opened' && rows.claims.has(entry.fields.round?.after.claimId))
      rows.claimOfRound.set(entry.id, entry.fields.round.after.claimId)
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
  const claimId = claimOf(entry, rows.claimOfRound)
  const ofClaim = claimId !== null && rows.claims.has(claimId)
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
    case 'conflict.declared':
      return entry.fields.conflict?.after.documentId === documentId
    case 'conflict.withdrawn':
      return entry.fields.conflict?.before.documentId === documentId
    case 'setAside.made':
      return entry.fields.setAside?.after.documentId === documentId
    case 'setAside.lifted':
      return entry.fields.setAside?.before.documentId === documentId
    case 'source.registered':
      return rows.sources.has(entry.id)
    case 'review.changed':
      // That somebody thought again is nobody's to know before the reveal, and then everybody's.
      return ofClaim && rows.revealed.has(entry.fields.roundId?.after)
    default:
      return ofClaim
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
