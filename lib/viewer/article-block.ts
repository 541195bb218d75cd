import type { Part } from '@/lib/core/claims/input'
import type { Block, Cell, Mark, Picture } from '@/lib/core/documents/block'

/** What a block of words is on the page. */
export type ArticleKind =
  | 'headline'
  | 'deck'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'quote'
  | 'preformatted'
  | 'caption'
  | 'footnote'
  | 'tableCell'

/** One element of the article on the page, in reading order; its content is exactly `text`. */
export interface ArticleBlock {
  kind: ArticleKind
  level: number
  part: Part
  /** UTF-16, half-open, into the text of the part. */
  start: number
  end: number
  text: string
  marks: readonly Mark[]
  list: Block['list'] | null
  cell: Cell | null
  pictures: readonly Picture[]
}

const tags: Record<ArticleKind, 'h1' | 'h2' | 'p' | 'pre' | 'td'> = {
  headline: 'h1',
  deck: 'p',
  heading: 'h2',
  paragraph: 'p',
  listItem: 'p',
  quote: 'p',
  preformatted: 'pre',
  caption: 'p',
  footnote: 'p',
  tableCell: 'td',
}

/** The element and the attributes of a block: the same from the server and in the view that takes over. */
export function elementOf({ kind, level, part, start, list, cell }: Omit<ArticleBlock, 'text' | 'end'>): {
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'pre' | 'td' | 'th'
  attributes: Record<string, string>
} {
  const attributes: Record<string, string> = {
    'data-kind': kind,
    'data-part': part,
    'data-start': String(start),
  }
  if (list) {
    attributes['data-marker'] = list.marker
    attributes.style = `--depth: ${list.depth}`
  }
  if (cell?.rowSpan) attributes.rowspan = String(cell.rowSpan)
  if (cell?.columnSpan) attributes.colspan = String(cell.columnSpan)
  if (kind === 'heading') return { tag: level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4', attributes }
  return { tag: kind === 'tableCell' && cell?.header ? 'th' : tags[kind], attributes }
}
