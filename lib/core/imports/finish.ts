import { canonicalText } from '@/lib/core/documents/canonical-text'
import { MAX_BLOCKS } from '@/lib/core/documents/input'
import type { ReadArticle } from '@/lib/core/imports/article'
import { assemble, type Piece } from '@/lib/core/imports/pieces'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

/** What is known of an article beside its body. */
export type ArticleFacts = Omit<ReadArticle, 'format' | 'text' | 'blocks' | 'notes'>

/** An article of which only the body is known. */
export const noFacts: ArticleFacts = {
  headline: '',
  deck: '',
  byline: null,
  publisher: null,
  url: null,
  publishedOn: null,
  language: null,
}

const figure = (n: number) => n.toLocaleString('en-US')

/** Marks and pictures, and the characters of their addresses and words: all of them are in every page of the reader. */
const MAX_EXTRAS = 100_000
const MAX_EXTRAS_LENGTH = 5_000_000
/** Rows times columns of all tables: a place without words is drawn as well. */
const MAX_PLACES = 400_000

/** Places of the tables, where cells have words or none. */
function placesOf({ blocks }: ReadArticle): number {
  const tables = new Map<number, { rows: Set<number>; columns: number }>()
  for (const { cell } of blocks) {
    if (!cell) continue
    const table = tables.get(cell.table) ?? { rows: new Set<number>(), columns: 0 }
    tables.set(cell.table, table)
    table.rows.add(cell.row)
    table.columns = Math.max(table.columns, cell.column + (cell.columnSpan ?? 1) - 1)
  }
  return [...tables.values()].reduce((sum, { rows, columns }) => sum + rows.size * columns, 0)
}

function extrasOf({ blocks }: ReadArticle): { count: number; length: number } {
  const extras = { count: 0, length: 0 }
  for (const { marks = [], pictures = [] } of blocks) {
    extras.count += marks.length + pictures.length
    for (const { href = '' } of marks) extras.length += href.length
    for (const { alt, address } of pictures) extras.length += alt.length + (address?.length ?? 0)
  }
  return extras
}

/**
 * Refuses an article that cannot become a revision: `import.no-words`, `import.too-many-parts`, or what `canonicalText`
 * refuses.
 */
export function checked(article: ReadArticle): Outcome<ReadArticle> {
  if (article.blocks.length > MAX_BLOCKS) {
    return refuse(
      'import.too-many-parts',
      `This article has ${figure(article.blocks.length)} paragraphs, list items and table cells; the limit is ${figure(MAX_BLOCKS)}. Import it in parts.`,
    )
  }
  if (placesOf(article) > MAX_PLACES) {
    return refuse(
      'import.too-many-parts',
      'The tables of this article have more cells than can be shown. Save it as plain text and import that, or import it in parts.',
    )
  }
  const extras = extrasOf(article)
  if (extras.count > MAX_EXTRAS || extras.length > MAX_EXTRAS_LENGTH) {
    return refuse(
      'import.too-many-parts',
      'This article has more links, pictures and stretches of other type than can be kept. Save it as plain text and import that, or import it in parts.',
    )
  }
  const text = canonicalText(article.text)
  if (!text.ok) return text
  if (!/[\p{L}\p{N}]/u.test(text.value)) {
    return refuse(
      'import.no-words',
      'No words of an article were found in this. Check the file, or paste the text of the article instead.',
    )
  }
  return ok(article)
}

/** The article of facts and pieces, checked. */
export function finish(
  format: ReadArticle['format'],
  facts: ArticleFacts,
  pieces: readonly Piece[],
  notes: readonly string[],
): Outcome<ReadArticle> {
  return checked({ format, ...facts, ...assemble(pieces), notes: [...new Set(notes)] })
}
