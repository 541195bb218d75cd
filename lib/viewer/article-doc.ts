import type { JSONContent } from '@tiptap/core'
import type { Part } from '@/lib/core/claims/input'
import type { Block, Picture } from '@/lib/core/documents/block'
import type { RevisionView } from '@/lib/core/documents/view'
import type { ArticleBlock, ArticleKind } from '@/lib/viewer/article-block'
import { articleSections, sectionUnits, unitsOf } from '@/lib/viewer/article-sections'
import { markedRuns } from '@/lib/viewer/marked-words'
import type { IndexedBlock } from '@/lib/viewer/positions'
import { tableRows } from '@/lib/viewer/table-rows'

type ArticleText = Pick<RevisionView, 'headline' | 'deck' | 'text' | 'blocks'>

const kinds: Record<Block['kind'], ArticleKind> = {
  heading: 'heading',
  paragraph: 'paragraph',
  'list-item': 'listItem',
  quote: 'quote',
  preformatted: 'preformatted',
  caption: 'caption',
  footnote: 'footnote',
  'table-cell': 'tableCell',
}

/** Headline, deck and body of a revision as one list of blocks; an empty deck has none. */
export function articleBlocks({ headline, deck, text, blocks }: ArticleText): ArticleBlock[] {
  const plain = { marks: [], list: null, cell: null, pictures: [] }
  const whole = (part: 'headline' | 'deck', words: string): ArticleBlock[] =>
    words === '' ? [] : [{ kind: part, level: 1, part, start: 0, end: words.length, text: words, ...plain }]
  const body = blocks.map(
    ({ kind, level = 2, start, end, marks, list, cell, pictures }: Block): ArticleBlock => ({
      kind: kinds[kind],
      level,
      part: 'body',
      start,
      end,
      text: text.slice(start, end),
      marks: marks ?? plain.marks,
      list: list ?? null,
      cell: cell ?? null,
      pictures: pictures ?? plain.pictures,
    }),
  )
  return [...whole('headline', headline), ...whole('deck', deck), ...body]
}

/** The text of a part. */
export function partText(revision: Pick<RevisionView, 'headline' | 'deck' | 'text'>, part: Part): string {
  return part === 'body' ? revision.text : revision[part]
}

/** A stretch of the body that is drawn together: the cells of one table, or one block. */
export function articleGroups(blocks: readonly ArticleBlock[]): ArticleBlock[][] {
  const groups: ArticleBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.cell && last?.[0]?.cell?.table === block.cell.table) last.push(block)
    else groups.push([block])
  }
  return groups
}

/** What stands between the words: said by the page, in its language. */
export interface Furniture {
  byline: readonly string[]
  /** "Picture: a bowl of oats" */
  pictureWords: (picture: Picture) => string
}

/**
 * The ProseMirror document of an article, and where its blocks are in it. Byline and pictures belong to the record, not
 * to the text that claims point into: they have nodes but no place in the index. `units` is how much text a section
 * has.
 */
export function articleDoc(
  blocks: readonly ArticleBlock[],
  { byline, pictureWords }: Furniture,
  units = sectionUnits(blocks),
): { doc: JSONContent; index: IndexedBlock[] } {
  const content: JSONContent[] = []
  const index: IndexedBlock[] = []
  let position = 0
  const atom = (node: JSONContent): JSONContent => {
    position += 1
    return node
  }
  const words = (block: ArticleBlock): JSONContent => {
    const { kind, part, start, end, text, level, list, cell, marks } = block
    index.push({ part, start, end, position })
    position += text.length + 2
    const content = markedRuns(text, start, marks).map((run) => ({
      type: 'text',
      text: run.text,
      ...(run.marks.length === 0
        ? {}
        : { marks: run.marks.map(({ kind: type, href }) => (href ? { type, attrs: { href } } : { type })) }),
    }))
    return { type: kind, attrs: { part, start, level, list, cell }, content }
  }
  const within = (type: string, inner: () => JSONContent[]): JSONContent => {
    position += 1
    const content = inner()
    position += 1
    return { type, content }
  }
  const picturesOf = (block: ArticleBlock, after: boolean) =>
    block.pictures
      .filter((picture) => (picture.after ?? false) === after)
      .map((picture) =>
        atom({ type: 'picture', attrs: { words: pictureWords(picture), address: picture.address } }),
      )
  let bylineDue = byline.length > 0
  const addByline = () => {
    content.push(atom({ type: 'byline', attrs: { items: [...byline] } }))
    bylineDue = false
  }
  const drawn = (group: readonly ArticleBlock[]): JSONContent[] => {
    const [first] = group
    if (!first) return []
    return [
      ...group.flatMap((block) => picturesOf(block, false)),
      first.cell
        ? within('table', () =>
            tableRows(group).map((row) =>
              within('tableRow', () => row.map((cell) => (cell ? words(cell) : atom({ type: 'emptyCell' })))),
            ),
          )
        : words(first),
      ...group.flatMap((block) => picturesOf(block, true)),
    ]
  }
  for (const { section, groups } of articleSections(articleGroups(blocks), units)) {
    for (const group of section ? [] : groups) {
      if (group[0]?.part === 'body' && bylineDue) addByline()
      content.push(...drawn(group))
    }
    if (!section) continue
    if (bylineDue) addByline()
    const length = unitsOf(groups.flat())
    const made = within('section', () => groups.flatMap(drawn))
    content.push({ ...made, attrs: { units: length } })
  }
  if (bylineDue) addByline()
  return { doc: { type: 'doc', content }, index }
}
