import { toHex } from '@/lib/core/audit/hex'
import { pathTo, type Tree, treeRoot } from '@/lib/core/audit/merkle'
import { envelopeOf, type LogEntry } from '@/lib/core/reports/entries'
import { countWord, plural } from '@/lib/core/reports/labels'
import { projectReport } from '@/lib/core/reports/project'
import {
  type JudgedText,
  RECORD_SCHEMA,
  type ReportIdentity,
  type ReportRecord,
} from '@/lib/core/reports/record'
import { entriesInScope } from '@/lib/core/reports/scope'
import type { Sections } from '@/lib/core/reports/sections/sections'
import { digestsOf } from '@/lib/core/reports/serialize'
import { withholdSealed } from '@/lib/core/reports/withhold'

export interface ReportInput {
  identity: ReportIdentity
  documentId: string
  revisionId: string
  text: JudgedText
  /** The tree over the leaf hashes of the whole log at the size the report speaks of. */
  tree: Tree
  /** Entries of the log in its order; those of other documents may be among them and are left out. */
  entries: readonly LogEntry[]
}

function scopeInWords({ claims }: Sections, revision: number): string {
  if (claims.length === 0) return `No claim was marked in revision ${revision} of this article.`
  const all = claims.length === 1 ? 'The one claim' : `All ${plural(claims.length, 'claim')}`
  const withdrawn = claims.filter((claim) => claim.state === 'withdrawn').length
  const rest = withdrawn === 0 ? '' : `, ${countWord(withdrawn)} of them withdrawn`
  return `${all} marked in revision ${revision} of this article${rest}.`
}

/**
 * The record of a document's report: pure, so that the same input gives the same bytes. What is sealed is taken
 * out here even if it was handed in.
 */
export function buildRecord(input: ReportInput): ReportRecord {
  const { identity, documentId, revisionId, text, tree } = input
  const entries = entriesInScope(withholdSealed(input.entries), documentId)
  const sections = projectReport(entries, text, revisionId)
  const revision = sections.document.revisions.find((one) => one.judged)?.number ?? 1
  const parts = {
    identity,
    scope: {
      documentId,
      revisionId,
      inWords: scopeInWords(sections, revision),
    },
    text,
    log: {
      workspace: identity.workspace.id,
      size: tree.size,
      root: toHex(treeRoot(tree)),
      entries: entries.map((entry) => ({
        canonical: entry.canonical,
        disclosed: entry.disclosed,
        withheld: entry.withheld,
        proof: pathTo(tree, envelopeOf(entry).seq - 1).map(toHex),
      })),
    },
    sections,
  }
  return { schema: RECORD_SCHEMA, ...parts, digests: digestsOf(parts) }
}
