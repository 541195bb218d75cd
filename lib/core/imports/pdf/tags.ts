import type { Cell } from '@/lib/core/documents/block'

/** What pdf.js gives of a page's structure tree. */
export interface TagNode {
  role?: string
  type?: string
  id?: string
  alt?: string
  children?: TagNode[]
}

/** A block as the file's own tags describe it, with the marks of the contents that belong to it. */
export interface TaggedBlock {
  kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'footnote' | 'table-cell'
  level?: number
  list?: { depth: number }
  cell?: Cell
  contents: string[]
  /** Contents that are the marker of a list item. */
  label: string[]
}

const roleOf = ({ role = '' }: TagNode) => role.replace(/[^A-Za-z0-9]/g, '')

const own: Record<string, TaggedBlock['kind']> = {
  P: 'paragraph',
  Title: 'heading',
  H: 'heading',
  Caption: 'caption',
  Note: 'footnote',
  FENote: 'footnote',
  TOCI: 'paragraph',
}

/** Deeper trees are made to break readers. */
const DEEPEST = 200

interface Around {
  depth: number
  quote: boolean
  note: boolean
  item: TaggedBlock | null
  cell: Cell | null
}

/**
 * The blocks of one page in the order of its tags. `firstTable` numbers its tables from there.
 *
 * Columns of cells are counted one by one: pdf.js does not tell which cells span several.
 */
export function blocksOfTags(root: TagNode, firstTable: number): { blocks: TaggedBlock[]; tables: number } {
  const blocks: TaggedBlock[] = []
  let open: TaggedBlock | null = null
  let table = firstTable - 1
  let row = 0
  let column = 0

  const begin = (block: Omit<TaggedBlock, 'contents' | 'label'>) => {
    open = { ...block, contents: [], label: [] }
    blocks.push(open)
    return open
  }
  const plainIn = (around: Around): Omit<TaggedBlock, 'contents' | 'label'> => {
    if (around.cell) return { kind: 'table-cell', cell: around.cell }
    if (around.item) return { kind: 'list-item', list: { depth: around.depth } }
    return { kind: around.note ? 'footnote' : around.quote ? 'quote' : 'paragraph' }
  }

  function walk(node: TagNode, around: Around, level: number) {
    if (level > DEEPEST) return
    if (node.type === 'content' && node.id) {
      const block = open ?? begin(plainIn(around))
      block.contents.push(node.id)
      return
    }
    const role = roleOf(node)
    const inside = (next: Around) => {
      for (const child of node.children ?? []) walk(child, next, level + 1)
    }
    if (role === 'Lbl' && around.item) {
      const { item } = around
      const before = item.contents.length
      open = item
      inside(around)
      item.label.push(...item.contents.splice(before))
      return
    }
    const heading = /^H([1-6])$/.exec(role)
    const kind = heading ? 'heading' : own[role]
    if (kind) {
      // A note stands where it is referred to: the paragraph goes on after it.
      const interrupted = kind === 'footnote' ? open : null
      const whole = around.cell || (around.item && around.item.contents.length === 0)
      if (whole) open = around.item ?? open
      else if (kind === 'paragraph') begin(plainIn(around))
      else begin({ kind, ...(kind === 'heading' ? { level: Number(heading?.[1] ?? 1) } : {}) })
      inside({ ...around, note: around.note || kind === 'footnote' })
      if (!around.cell) open = interrupted
      return
    }
    if (role === 'L') {
      open = null
      inside({ ...around, depth: Math.min(12, around.depth + 1), item: null })
      open = null
    } else if (role === 'LI') {
      const item = around.cell
        ? null
        : begin({ kind: 'list-item', list: { depth: Math.max(1, around.depth) } })
      inside({ ...around, item })
      open = null
    } else if (role === 'Table' && !around.cell) {
      open = null
      table += 1
      row = 0
      inside({ ...around, item: null })
      open = null
    } else if (role === 'TR' && !around.cell) {
      row += 1
      column = 0
      inside(around)
    } else if ((role === 'TD' || role === 'TH') && !around.cell && row > 0) {
      column += 1
      const cell: Cell = { table, row, column, ...(role === 'TH' ? { header: true } : {}) }
      begin({ kind: 'table-cell', cell })
      inside({ ...around, cell, item: null })
      open = null
    } else if (role === 'BlockQuote') {
      open = null
      inside({ ...around, quote: true })
      open = null
    } else if (
      /^(Document|Part|Art|Sect|Div|Aside|Figure|TOC|Index)$/.test(role) &&
      !around.cell &&
      !around.item
    ) {
      open = null
      inside(around)
      open = null
    } else inside(around)
  }

  walk(root, { depth: 0, quote: false, note: false, item: null, cell: null }, 0)
  return { blocks: blocks.filter(({ contents }) => contents.length > 0), tables: table }
}
