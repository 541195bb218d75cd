import type { Check } from '@/lib/core/reports/checks/check'
import { firstDifference, firstOffset } from '@/lib/core/reports/checks/first-difference'
import { visibleWords } from '@/lib/core/reports/checks/visible-words'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { readRecord, verifyRecord } from '@/lib/core/reports/verify'

/** What was found in a file, and the record where one could be read. */
export interface Verification {
  checks: Check[]
  record: ReportRecord | null
}

function notAReport(detail: string): Verification {
  return { checks: [{ id: 'file', label: 'The file can be read', ok: false, detail }], record: null }
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** Checks the record that a file holds, and then the file with `checkPages`, which draws it again. */
function verified(value: unknown, checkPages: (record: ReportRecord) => Check): Verification {
  const { record } = readRecord(value)
  const checks = verifyRecord(value)
  if (record === null) return { checks, record }
  try {
    return { checks: [...checks, checkPages(record)], record }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const detail = `The record cannot be drawn: ${why}.`
    return {
      checks: [
        ...checks,
        { id: 'pages', label: 'The file is what the record renders to', ok: false, detail },
      ],
      record,
    }
  }
}

/** Checks a report.json: the record, and that the file is byte for byte its canonical text. */
export function verifyJsonFile(text: string): Verification {
  const json = parsed(text)
  if (json === null)
    return notAReport('This is not a Plumbline report: the file is not JSON, or it is damaged.')
  return verified(json.value, (record) => {
    const offset = firstOffset(text, serializeRecord(record))
    return {
      id: 'pages',
      label: 'The file is the canonical text of the record',
      ok: offset < 0,
      detail:
        offset < 0
          ? 'Byte for byte.'
          : `The file differs at character ${offset}: “${text.slice(offset, offset + 40)}”.`,
    }
  })
}

const RECORD_BEGINS = '<script type="application/json" id="record">'
const RECORD_ENDS = '</script>'

/** The text of the record inside a page; null where there is none. */
function recordInside(page: string): string | null {
  const begins = page.indexOf(RECORD_BEGINS)
  const from = begins + RECORD_BEGINS.length
  const to = begins < 0 ? -1 : page.indexOf(RECORD_ENDS, from)
  return to < 0 ? null : page.slice(from, to)
}

/** Checks a report.html: the record inside it, and that the page is byte for byte what it renders to. */
export function verifyHtmlFile(text: string): Verification {
  const inside = recordInside(text)
  if (inside === null) return notAReport('This is not a Plumbline report: there is no record in this page.')
  const json = parsed(inside)
  if (json === null) return notAReport('The record inside this page is damaged: it is not JSON.')
  return verified(json.value, (record) => {
    const expected = renderHtml(record)
    const offset = firstOffset(text, expected)
    const label = 'The page is what the record renders to'
    if (offset < 0)
      return { id: 'pages', label, ok: true, detail: 'Drawn again from the record: byte for byte the same.' }
    const words = firstDifference(visibleWords(text), visibleWords(expected))
    return {
      id: 'pages',
      label,
      ok: false,
      detail:
        words ??
        `Every visible word is the same, but the file differs at character ${offset}, outside the words.`,
    }
  })
}

/** Checks the record attached to a PDF; its pages are checked by the caller, who can draw them. */
export function verifyAttached(recordText: string): Verification {
  const json = parsed(recordText)
  if (json === null) return notAReport('The record attached to this PDF is damaged: it is not JSON.')
  return verified(json.value, (record) => {
    const offset = firstOffset(recordText, serializeRecord(record))
    return {
      id: 'attachment',
      label: 'The attachment is the canonical text of the record',
      ok: offset < 0,
      detail: offset < 0 ? 'Byte for byte.' : `The attachment differs at character ${offset}.`,
    }
  })
}
