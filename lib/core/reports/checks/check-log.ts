import { fieldHash, leafOf, readEnvelope } from '@/lib/core/audit/envelope'
import { fromHex, toHex } from '@/lib/core/audit/hex'
import { verifyInclusion } from '@/lib/core/audit/merkle-verify'
import { type Check, checkOf } from '@/lib/core/reports/checks/check'
import { openEntry, type ProvenEntry } from '@/lib/core/reports/entries'
import { personOf } from '@/lib/core/reports/journal'
import { verbWords } from '@/lib/core/reports/labels'
import type { ReportRecord } from '@/lib/core/reports/record'
import { readableRounds } from '@/lib/core/reports/withhold'

/** "Entry 14 (review submitted, Prabhjot Kaur)": what a reader can find in the report. */
function entryName(entry: ProvenEntry, index: number): string {
  try {
    const { seq, verb, actor } = openEntry(entry)
    return `Entry ${seq} (${(verbWords[verb] ?? verb).toLowerCase()}, ${personOf(actor).name})`
  } catch {
    return `Entry no. ${index + 1} of this report`
  }
}

function canonicalProblems({ log }: ReportRecord): string[] {
  let last = 0
  return log.entries.flatMap((entry, index) => {
    const read = readEnvelope(entry.canonical)
    const name = entryName(entry, index)
    if (!read.ok) return [`${name} is not in canonical form: it was changed or damaged.`]
    const problems: string[] = []
    if (read.value.workspace !== log.workspace)
      problems.push(`${name} belongs to the log of another workspace.`)
    if (read.value.seq <= last) problems.push(`${name} is out of order, or there twice.`)
    last = read.value.seq
    return problems
  })
}

function fieldProblems(record: ReportRecord): string[] {
  const readable = readableRounds(record.log.entries)
  return record.log.entries.flatMap((entry, index) => {
    const read = readEnvelope(entry.canonical)
    if (!read.ok) return []
    const name = entryName(entry, index)
    const problems = Object.keys({ ...entry.disclosed, ...entry.withheld })
      .filter((field) => read.value.fields[field] === undefined)
      .map((field) => `${name} has no field “${field}”, but the report opens one.`)
    for (const [field, hash] of Object.entries(read.value.fields)) {
      const opened = entry.disclosed[field]
      if (opened === undefined) {
        if (entry.withheld[field] === undefined) problems.push(`${name}: the field “${field}” is missing.`)
      } else if (toHex(fieldHash(opened.salt, opened.value)) !== hash) {
        problems.push(`${name}: the field “${field}” is not what was logged.`)
      }
    }
    const sealed = Object.values(entry.withheld).includes('sealed')
    const round = entry.disclosed.roundId?.value as { after?: string } | undefined
    if (sealed && readable.has(round?.after ?? ''))
      problems.push(`${name} is kept back although it may be read by now.`)
    return problems
  })
}

function proofProblems({ log }: ReportRecord): string[] {
  return log.entries.flatMap((entry, index) => {
    const read = readEnvelope(entry.canonical)
    if (!read.ok) return []
    const holds = verifyInclusion({
      leafIndex: read.value.seq - 1,
      treeSize: log.size,
      leafHash: leafOf(entry.canonical),
      proof: entry.proof.map(fromHex),
      root: fromHex(log.root),
    })
    return holds ? [] : [`${entryName(entry, index)} is not proved to be in the log.`]
  })
}

/** The entries: their form, their opened fields, and their place in the log. */
export function checkLog(record: ReportRecord): Check[] {
  const { entries, size } = record.log
  return [
    checkOf(
      'entries',
      'Log entries are whole',
      canonicalProblems(record),
      `${entries.length} entries, each in canonical form and in order.`,
    ),
    checkOf(
      'fields',
      'Opened contents are what was logged',
      fieldProblems(record),
      'Every opened field has the hash that stands in its entry.',
    ),
    checkOf(
      'proofs',
      'Every entry is in the log',
      proofProblems(record),
      `Every entry is proved to be in the log of ${size} entries with root ${record.log.root.slice(0, 16)}….`,
    ),
  ]
}
