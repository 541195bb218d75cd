import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ReadArticle } from '@/lib/core/imports/article'
import { finish } from '@/lib/core/imports/finish'
import { type FileFacts, factsOf } from '@/lib/core/imports/pdf/facts'
import { withoutFurniture } from '@/lib/core/imports/pdf/furniture'
import { spellings } from '@/lib/core/imports/pdf/join-lines'
import type { Page } from '@/lib/core/imports/pdf/layout'
import { type ReadPage, readPage } from '@/lib/core/imports/pdf/page-runs'
import { partsOf } from '@/lib/core/imports/pdf/parts'
import { piecesOf, shapedOf } from '@/lib/core/imports/pdf/structure'
import { taggedParts } from '@/lib/core/imports/pdf/tagged-parts'
import { openingOf } from '@/lib/core/imports/pdf/title'
import { type Outcome, refuse } from '@/lib/core/outcome'

const CHECK =
  'A PDF holds letters and their places, no paragraphs: columns, headings and divided words were worked out. Compare the text with the original.'

const noText = () =>
  refuse(
    'pdf.no-text',
    'This PDF holds pictures of pages, no text. Run text recognition (OCR) on it first, then import it again.',
  )

/** Share of characters that stand for no letter anybody could read: the file does not say which letter a shape is. */
function unreadable(text: string): number {
  const none = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0
  return text.length === 0 ? 0 : none / text.length
}

const listed = (numbers: readonly number[]) =>
  numbers.length === 1
    ? `Page ${numbers[0]} holds`
    : `Pages ${numbers.slice(0, 10).join(', ')}${numbers.length > 10 ? ' and more' : ''} hold`

function notesOf(pages: readonly Page[], sideways: boolean, left: readonly string[]): string[] {
  const empty = pages
    .filter(({ runs }) => runs.every(({ text }) => text.trim() === ''))
    .map(({ number }) => number)
  return [
    CHECK,
    ...(left.length > 0
      ? [
          `Left out, because it stands at the edge of several pages: ${left
            .slice(0, 5)
            .map((words) => `“${words.slice(0, 120)}”`)
            .join(', ')}.`,
        ]
      : []),
    ...(sideways ? ['Text that stands sideways on a page was left out.'] : []),
    ...(empty.length > 0 ? [`${listed(empty)} no text; it may be a picture.`] : []),
  ]
}

function notesOfFacts(facts: FileFacts, otherTitle: string | null): string[] {
  return [
    ...(otherTitle
      ? [`The file calls itself “${otherTitle}”; the headline is what its first page shows.`]
      : []),
    ...(facts.madeOn && !facts.printed
      ? ['The date is the day on which the file was made. Check when the article was published.']
      : []),
  ]
}

/** The article of an open PDF. Refuses `pdf.no-text`, `pdf.garbled` and what no article may be. */
export async function readDocument(document: PDFDocumentProxy): Promise<Outcome<ReadArticle>> {
  const read: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    read.push(await readPage(page))
    page.cleanup()
  }
  const drawn = read.map(({ page }) => page)
  const all = drawn.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
  if (all.trim() === '') return noText()
  if (unreadable(all) > 0.2) {
    return refuse(
      'pdf.garbled',
      'This PDF does not say which letters its shapes are. Run text recognition (OCR) on it first, then import it again.',
    )
  }
  const { pages, left } = withoutFurniture(drawn)
  const parts =
    taggedParts(
      pages,
      read.map(({ tags }) => tags),
    ) ?? partsOf(pages)
  const known = spellings(parts.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const facts = await factsOf(document, read[0]?.language ?? null)
  const opening = openingOf(shapedOf(parts, known), facts.title)
  return finish(
    'pdf',
    {
      headline: opening.headline,
      deck: opening.deck,
      byline: opening.byline ?? facts.author,
      publisher: null,
      url: null,
      publishedOn: facts.printed ? null : facts.madeOn,
      language: facts.language,
    },
    piecesOf(opening.body),
    [
      ...notesOf(
        drawn,
        read.some(({ sideways }) => sideways),
        left,
      ),
      ...notesOfFacts(facts, opening.otherTitle),
    ],
  )
}
