import { leafOf } from '@/lib/core/audit/envelope'
import { toHex } from '@/lib/core/audit/hex'
import { type LogEntry, type OpenedEntry, openEntry } from '@/lib/core/reports/entries'
import { type Journal, personOf } from '@/lib/core/reports/journal'
import { verbWords } from '@/lib/core/reports/labels'
import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import type { LoggedSection } from '@/lib/core/reports/sections/method'

/** Log entry -> the claim it is about. */
function claimsByEntry(journal: Journal, claims: readonly ClaimSection[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const claim of claims) {
    for (const entry of journal.ofClaim(claim.id)) found.set(entry.seq, claim.number)
    for (const round of claim.rounds) {
      for (const entry of journal.submissions(round.id)) found.set(entry.seq, claim.number)
    }
  }
  return found
}

const ofArticle = new Set(['document', 'sign-off', 'revision', 'set-aside', 'proposed-change'])

function aboutOf(entry: OpenedEntry, claim: number | undefined): string {
  if (claim !== undefined) return `claim ${claim}`
  const noun = entry.subject.slice(0, entry.subject.indexOf('/'))
  return ofArticle.has(noun) ? 'article' : noun
}

/** Every entry the report leans on, in one line each. */
export function loggedOf(
  entries: readonly LogEntry[],
  journal: Journal,
  claims: readonly ClaimSection[],
): LoggedSection[] {
  const claimOf = claimsByEntry(journal, claims)
  return entries.map((logEntry): LoggedSection => {
    const entry = openEntry(logEntry)
    return {
      entry: entry.seq,
      at: entry.at,
      what: verbWords[entry.verb] ?? entry.verb,
      about: aboutOf(entry, claimOf.get(entry.seq)),
      by: entry.actor === null ? null : personOf(entry.actor).name,
      leaf: toHex(leafOf(logEntry.canonical)),
      sealed: !entry.whole,
    }
  })
}
