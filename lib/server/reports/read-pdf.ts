import type { PlacedWord } from '@/lib/core/reports/checks/first-difference'

interface PdfContent {
  /** UTF-8 text of the attachment report.json; null when there is none. */
  record: string | null
  /** Words of all pages in order, each with its page. */
  words: PlacedWord[]
}

/** A damaged file can leave pdf.js waiting for an answer that never comes: no step may take longer than this. */
const STEP_LIMIT_MS = 8_000

function inTime<T>(step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The PDF is damaged: reading it never ends.')), STEP_LIMIT_MS)
  })
  return Promise.race([step, late]).finally(() => clearTimeout(timer))
}

const withoutEval = { isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 }

/** Opens a PDF and reads the attached record, and the words of its pages when asked. Throws on a damaged file. */
export async function readPdf(bytes: Uint8Array, options: { words: boolean }): Promise<PdfContent> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes the buffer for itself, so it gets a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), ...withoutEval })
  try {
    const document = await inTime(task.promise)
    const attachments = await inTime(document.getAttachments())
    const attached = [...(attachments ?? [])].find(([, one]) => one.filename === 'report.json')
    const content = attached === undefined ? null : await inTime(document.getAttachmentContent(attached[0]))
    const words: PlacedWord[] = []
    for (let page = 1; options.words && page <= document.numPages; page += 1) {
      const content = await inTime(document.getPage(page).then((one) => one.getTextContent()))
      const text = content.items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
      for (const word of text.split(/\s+/)) if (word !== '') words.push({ word, under: `Page ${page}` })
    }
    const record = content === null ? null : new TextDecoder('utf-8', { fatal: true }).decode(content)
    return { record, words }
  } finally {
    await inTime(task.destroy()).catch(() => undefined)
  }
}
