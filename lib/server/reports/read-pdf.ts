import type { PlacedWord } from '@/lib/core/reports/checks/first-difference'

interface PdfContent {
  /** UTF-8 text of the attachment report.json; null when there is none. */
  record: string | null
  /** Words of all pages in order, each with its page. */
  words: PlacedWord[]
}

const withoutEval = { isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 }

/** Opens a PDF and reads the attached record, and the words of its pages when asked. Throws on a damaged file. */
export async function readPdf(bytes: Uint8Array, options: { words: boolean }): Promise<PdfContent> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes the buffer for itself, so it gets a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), ...withoutEval })
  try {
    const document = await task.promise
    const attachments = await document.getAttachments()
    const attached = [...(attachments ?? [])].find(([, one]) => one.filename === 'report.json')
    const content = attached === undefined ? null : await document.getAttachmentContent(attached[0])
    const words: PlacedWord[] = []
    for (let page = 1; options.words && page <= document.numPages; page += 1) {
      const content = await (await document.getPage(page)).getTextContent()
      const text = content.items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
      for (const word of text.split(/\s+/)) if (word !== '') words.push({ word, under: `Page ${page}` })
    }
    const record = content === null ? null : new TextDecoder('utf-8', { fatal: true }).decode(content)
    return { record, words }
  } finally {
    await task.destroy()
  }
}
