import type { JSONContent } from '@tiptap/core'
import type { Part } from '@/lib/core/claims/input'
import type { Block } from '@/lib/core/documents/block'
import type { RevisionView } from '@/lib/core/documents/view'
import type { IndexedBlock } from '@/lib/viewer/positions'

/** One element of the article on the page, in reading order; its content is exactly `text`. */
export interface ArticleBlock {
  kind: 'headline' | 'deck' | 'heading' | 'paragraph' | 'listItem'
  level: number
  part: Part
  start: number
  end: number
  text: string
}

type ArticleText = Pick<RevisionView, 'headline' | 'deck' | 'text' | 'blocks'>

const kinds = { heading: 'heading', paragraph: 'paragraph', 'list-item': 'listItem' } as const

/** Headline, deck and body of a revision as one list of blocks; an empty deck has none. */
export function articleBlocks({ headline, deck, text, blocks }: ArticleText): ArticleBlock[] {
  const whole = (part: 'headline' | 'deck', words: string): ArticleBlock[] =>
    words === '' ? [] : [{ kind: part, level: 1, part, start: 0, end: words.length, text: words }]
  const body = blocks.map(
    ({ kind, level = 2, start, end }: Block): ArticleBlock => ({
      kind: kinds[kind],
      level,
      part: 'body',
      start,
      end,
      text: text.slice(start, end),
    }),
  )
  return [...whole('headline', headline), ...whole('deck', deck), ...body]
}

/** The text of a part. */
export function partText(revision: Pick<RevisionView, 'headline' | 'deck' | 'text'>, part: Part): string {
  return part === 'body' ? revision.text : revision[part]
}

/**
 * The ProseMirror document of an article, and where its blocks are in it. The byline stands between the deck and the
 * body: it belongs to the record, not to the text, so it has a node but no place in the index.
 */
export function articleDoc(
  blocks: readonly ArticleBlock[],
  byline: readonly string[],
): { doc: JSONContent; index: IndexedBlock[] } {
  const content: JSONContent[] = []
  const index: IndexedBlock[] = []
  let position = 0
  let bylineDue = byline.length > 0
  const addByline = () => {
    content.push({ type: 'byline', attrs: { items: [...byline] } })
    position += 1
    bylineDue = false
  }
  for (const { kind, level, part, start, end, text } of blocks) {
    if (part === 'body' && bylineDue) addByline()
    content.push({ type: kind, attrs: { part, start, level }, content: [{ type: 'text', text }] })
    index.push({ part, start, end, position })
    position += text.length + 2
  }
  if (bylineDue) addByline()
  return { doc: { type: 'doc', content }, index }
}
