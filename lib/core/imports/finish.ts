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
