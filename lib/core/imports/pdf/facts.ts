import type { PDFDocumentProxy } from 'pdfjs-dist'
import { languageTag } from '@/lib/core/documents/input'
import { cleanText } from '@/lib/core/imports/pdf/clean-text'
import { soundTitle } from '@/lib/core/imports/pdf/title'

/** What a file says of itself. */
export interface FileFacts {
  title: string | null
  author: string | null
  /** The day it was made, YYYY-MM-DD. */
  madeOn: string | null
  /** Made by printing a page from a browser: the day then says nothing about the article. */
  printed: boolean
  language: string | null
}

const wordsIn = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : value
  const words = typeof one === 'string' ? cleanText(one.replace(/\s+/g, ' ')).trim() : ''
  return words === '' ? null : words
}

/** "D:20240131…" and "2024-01-31…" as a day, when there is such a day. */
export function dayOf(value: string | null): string | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(value ?? '') ?? []
  if (!year || !month || !day) return null
  const written = `${year}-${month}-${day}`
  const date = new Date(`${written}T00:00:00Z`)
  const sound = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
  return sound && Number(year) >= 1900 ? written : null
}

const NOBODY = /^(user|admin|administrator|owner|author|unknown|anonymous|default|root|\W*|.*@.*|.*\\.*)$/i

/** Title, author, day and language from the file's own notes (XMP first, then Info). */
export async function factsOf(document: PDFDocumentProxy, language: string | null): Promise<FileFacts> {
  const { info, metadata } = await document.getMetadata()
  const old = info as Record<string, unknown>
  const entry = (name: string) => wordsIn(metadata?.get(name) as unknown)
  const author = entry('dc:creator') ?? wordsIn(old.Author)
  const tag = languageTag.safeParse(language ?? entry('dc:language') ?? wordsIn(old.Language) ?? '')
  return {
    title: soundTitle(entry('dc:title')) ?? soundTitle(wordsIn(old.Title)),
    author: author === null || author.length > 300 || NOBODY.test(author) ? null : author,
    madeOn: dayOf(entry('xmp:createdate') ?? wordsIn(old.CreationDate)),
    printed: /chrome|mozilla|firefox|safari|skia|webkit|wkhtml|quartz/i.test(
      `${wordsIn(old.Creator) ?? ''} ${wordsIn(old.Producer) ?? ''}`,
    ),
    language: tag.success && tag.data !== '' ? tag.data : null,
  }
}
