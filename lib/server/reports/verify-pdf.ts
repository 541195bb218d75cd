import { sameBytes } from '@/lib/core/audit/merkle-verify'
import type { Check } from '@/lib/core/reports/checks/check'
import { firstDifference } from '@/lib/core/reports/checks/first-difference'
import { type Verification, verifyAttached } from '@/lib/core/reports/verify-file'
import { readPdf } from '@/lib/server/reports/read-pdf'
import { renderPdf } from '@/lib/server/reports/render-pdf'

const LABEL = 'The pages are what the record renders to'

async function comparePages(bytes: Uint8Array, recordText: string): Promise<Check> {
  const expected = await renderPdf(recordText)
  if (sameBytes(bytes, expected)) {
    return {
      id: 'pages',
      label: LABEL,
      ok: true,
      detail: 'Drawn again from the record: byte for byte the same.',
    }
  }
  const [found, drawn] = [await readPdf(bytes, { words: true }), await readPdf(expected, { words: true })]
  let offset = 0
  while (bytes[offset] === expected[offset]) offset += 1
  const words = firstDifference(found.words, drawn.words)
  const detail =
    words ?? `Every word on the pages is the same, but bytes outside the text differ, the first at ${offset}.`
  return { id: 'pages', label: LABEL, ok: false, detail }
}

/** Checks a report.pdf: the record attached to it, and that its bytes are what the record renders to. */
export async function verifyPdfFile(bytes: Uint8Array): Promise<Verification> {
  const failed = (detail: string): Verification => ({
    checks: [{ id: 'file', label: 'The file can be read', ok: false, detail }],
    record: null,
  })
  let recordText: string | null
  try {
    recordText = (await readPdf(bytes, { words: false })).record
  } catch (error) {
    return failed(
      `This PDF is damaged and cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
  if (recordText === null)
    return failed('This is not a Plumbline report: no report.json is attached to this PDF.')
  const attached = verifyAttached(recordText)
  if (attached.record === null) return attached
  try {
    return { ...attached, checks: [...attached.checks, await comparePages(bytes, recordText)] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const pages = { id: 'pages', label: LABEL, ok: false, detail: `The pages cannot be compared: ${why}` }
    return { ...attached, checks: [...attached.checks, pages] }
  }
}
