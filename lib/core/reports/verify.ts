import { agreementSections } from '@/lib/core/reports/agreement-section'
import { type Check, checkOf } from '@/lib/core/reports/checks/check'
import { checkCompleteness } from '@/lib/core/reports/checks/check-completeness'
import { checkLog } from '@/lib/core/reports/checks/check-log'
import { checkText } from '@/lib/core/reports/checks/check-text'
import { differencesOf, sidesOf } from '@/lib/core/reports/checks/difference'
import { whereInWords } from '@/lib/core/reports/checks/where'
import { projectReport } from '@/lib/core/reports/project'
import { RENDERER_VERSION, type ReportRecord, recordSchema } from '@/lib/core/reports/record'
import { digestsOf } from '@/lib/core/reports/serialize'

/** What every verification ends with, whatever it found. */
export const LIMIT_OF_PROOF =
  'This shows that the report agrees with itself and with the log it names. It does not show where it comes from: for that, compare the size and root of the log with a head that you did not get from the people who made the report.'

/** A head of the log obtained elsewhere. */
export interface KnownHead {
  size: number
  root: string
}

function guarded(id: string, label: string, run: () => Check[]): Check[] {
  try {
    return run()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [{ id, label, ok: false, detail: `This part cannot be read: ${why}.` }]
  }
}

function checkSections(record: ReportRecord): Check[] {
  const { log, text, scope, sections } = record
  const expected = projectReport(log.entries, text, scope.revisionId)
  const problems = differencesOf(sections, expected).map((difference) => {
    const [found, logged] = sidesOf(difference)
    const where = whereInWords(expected, difference.path)
    return `${where.slice(0, 1).toUpperCase()}${where.slice(1)}: the report says ${found}, the log says ${logged}.`
  })
  return [
    checkOf(
      'sections',
      'What is printed is what was logged',
      problems,
      'Claims, reviews, decisions and sources follow from the log entries, word for word.',
    ),
  ]
}

function checkFigures({ sections }: ReportRecord): Check[] {
  const problems = differencesOf(sections.agreement, agreementSections(sections.claims, sections.scales)).map(
    (difference) => {
      const [found, computed] = sidesOf(difference)
      return `Agreement, ${difference.path.slice(1).join(', ')}: the report says ${found}, its reviews give ${computed}.`
    },
  )
  const counted = sections.claims.filter((claim) => claim.state === 'decided').length
  if (sections.counts.settled !== counted) {
    problems.push(`Page one counts ${sections.counts.settled} settled claims; there are ${counted}.`)
  }
  return [
    checkOf(
      'figures',
      'Figures follow from the reviews',
      problems,
      'Counts and agreement, computed again from the printed reviews, are the same.',
    ),
  ]
}

function checkDigests(record: ReportRecord): Check[] {
  const digests = digestsOf(record)
  const parts = ['identity', 'scope', 'text', 'log', 'sections'] as const
  const names = {
    identity: 'the report’s identity',
    scope: 'the scope',
    text: 'the article',
    log: 'the log',
    sections: 'the printed sections',
  }
  const problems = parts
    .filter((part) => digests[part] !== record.digests[part])
    .map((part) => `Something in ${names[part]} was changed after the report was made, or its digest was.`)
  if (record.identity.workspace.id !== record.log.workspace)
    problems.push('The report names another workspace than its log.')
  if (record.scope.documentId !== record.sections.document.id)
    problems.push('The report names another article than its sections.')
  if (record.identity.rendererVersion !== RENDERER_VERSION) {
    problems.push(
      `This report was drawn by version ${record.identity.rendererVersion} of the pages, this is version ${RENDERER_VERSION}: check it with the Plumbline that made it (${record.identity.plumblineVersion}).`,
    )
  }
  return [
    checkOf(
      'digests',
      'Nothing was changed since it was made',
      problems,
      'Each part of the record has the digest it was made with.',
    ),
  ]
}

/** Reads a record; null when the value is none. */
export function readRecord(value: unknown): { record: ReportRecord | null; check: Check } {
  const label = 'It is a Plumbline audit report'
  const parsed = recordSchema.safeParse(value)
  if (parsed.success) {
    return {
      record: parsed.data,
      check: { id: 'schema', label, ok: true, detail: 'Schema plumbline.report/1.' },
    }
  }
  const problems = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'The record'}: ${issue.message}.`,
  )
  return { record: null, check: checkOf('schema', label, problems, '') }
}

/** Compares the head that a report names with one obtained elsewhere. */
export function checkHead({ log }: ReportRecord, head: KnownHead): Check {
  const problems =
    log.size !== head.size
      ? [
          `The report speaks of a log of ${log.size} entries, the head you gave of ${head.size}: ask for the head at ${log.size}, or for the proof between the two.`,
        ]
      : log.root !== head.root
        ? [
            `At ${log.size} entries the report gives the root ${log.root}, the head you gave ${head.root}: one of the two logs was rewritten.`,
          ]
        : []
  return checkOf('head', 'The log is the one you know', problems, 'Size and root are those you gave.')
}

/**
 * Checks a record offline, with nothing but the record: its form, its entries and their proofs, the article and its
 * passages, the printed sections folded again, and the figures. Never throws, whatever it is given.
 */
export function verifyRecord(value: unknown): Check[] {
  const { record, check } = readRecord(value)
  if (record === null) return [check]
  return [
    check,
    ...guarded('log', 'Log entries', () => checkLog(record)),
    ...guarded('text', 'The article', () => checkText(record)),
    ...guarded('completeness', 'Nothing is left out that other entries refer to', () => [
      checkCompleteness(record),
    ]),
    ...guarded('sections', 'What is printed is what was logged', () => checkSections(record)),
    ...guarded('figures', 'Figures follow from the reviews', () => checkFigures(record)),
    ...guarded('digests', 'Nothing was changed since it was made', () => checkDigests(record)),
  ]
}
