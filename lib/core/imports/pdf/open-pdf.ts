import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

/** More pages than any article has: a book, or a file made to keep a reader busy. */
const MOST_PAGES = 500

/**
 * Nothing of the file is run or fetched: no scripts, no fonts of the machine, no pictures (they need not be unpacked to
 * read words), and the tables for East Asian characters come from the package itself.
 */
const harmless = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  fontExtraProperties: true,
  enableXfa: false,
  maxImageSize: 1,
  cMapPacked: true,
  verbosity: 0,
}

/** Folder of the package with the tables for East Asian characters, where this runtime can tell. */
function characterMaps(): string | undefined {
  try {
    const { pathname } = new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))
    return decodeURIComponent(pathname).replace(/^\/(?=[A-Za-z]:)/, '')
  } catch {
    return undefined
  }
}

const broken = () =>
  refuse(
    'pdf.broken',
    'This PDF is damaged and cannot be read. Open it in a PDF reader, print or save it as a new PDF, and import that.',
  )

/** What pdf.js says of a file it cannot open, as a refusal. */
function refusalOf(error: unknown) {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') {
    return refuse(
      'pdf.password',
      'This PDF is protected by a password. Save a copy of it without one, then import that.',
    )
  }
  return broken()
}

/** Opens the file, hands it to `work` and closes it. Refuses `pdf.password`, `pdf.broken`, `pdf.too-many-pages`. */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes the buffer for itself, so it gets a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), ...harmless, cMapUrl: characterMaps() })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES) {
      return refuse(
        'pdf.too-many-pages',
        `This PDF has ${document.numPages.toLocaleString('en-US')} pages; the limit is ${MOST_PAGES}. Save the pages of the article as a PDF of their own, then import that.`,
      )
    }
    return await work(document)
  } catch (error) {
    return refusalOf(error)
  } finally {
    await task.destroy().catch(() => ok(null))
  }
}
