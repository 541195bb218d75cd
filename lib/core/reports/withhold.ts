import { type LogEntry, openEntry, type WithheldReason } from '@/lib/core/reports/entries'
import { namelessRounds } from '@/lib/core/reports/nameless'

/** Of a sealed review these fields stay open: that a submission came in, for which round. Nothing else. */
const OPEN_WHILE_SEALED = ['roundId']

/** Of a change proposed in a blind round: that there is one, in which article, and what it waits for. */
const OPEN_OF_CHANGE = ['documentId', 'roundId']

/**
 * Rounds whose reviews may be read: revealed, or cancelled and shown with a later reveal. Where names are hidden they
 * may be read once these come back, since an entry names who acted.
 */
export function readableRounds(entries: readonly LogEntry[]): Set<string> {
  const revealed = new Set<string>()
  const opened = entries.map(openEntry)
  const nameless = namelessRounds(opened)
  for (const entry of opened) {
    if (entry.verb !== 'round.revealed') continue
    revealed.add(entry.id)
    for (const id of entry.fields.alsoShown.after) revealed.add(id)
  }
  return new Set([...revealed].filter((id) => !nameless.has(id)))
}

/** The same entry with every field but the named ones taken out of it. */
function close(entry: LogEntry, open: readonly string[], reason: WithheldReason): LogEntry {
  const disclosed: LogEntry['disclosed'] = {}
  const withheld: LogEntry['withheld'] = { ...entry.withheld }
  for (const [name, field] of Object.entries(entry.disclosed)) {
    if (open.includes(name)) disclosed[name] = field
    else withheld[name] = reason
  }
  return { canonical: entry.canonical, disclosed, withheld }
}

/**
 * Takes the contents of unrevealed reviews and of changes proposed beside them, their authors included, out of the
 * entries. The server reads them through the same rule already; this is the last line before bytes leave the house.
 */
export function withholdSealed(entries: readonly LogEntry[]): LogEntry[] {
  const readable = readableRounds(entries)
  return entries.map((entry) => {
    const opened = openEntry(entry)
    if (opened.verb === 'proposedChange.made') {
      const round = opened.fields.roundId?.after ?? null
      return round === null || readable.has(round) ? entry : close(entry, OPEN_OF_CHANGE, 'sealed')
    }
    if (opened.verb !== 'review.submitted' && opened.verb !== 'review.changed') return entry
    return readable.has(opened.fields.roundId?.after) ? entry : close(entry, OPEN_WHILE_SEALED, 'sealed')
  })
}
