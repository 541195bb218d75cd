import type { Part } from '@/lib/core/claims/input'

/** A block of the article: `start` and `end` in its part's text, `position` of its node in the ProseMirror document. */
export interface IndexedBlock {
  part: Part
  /** UTF-16, half-open, into the text of the part. */
  start: number
  end: number
  /** Position right before the node; its text begins at `position + 1`. */
  position: number
}

/** A place in one part's text. */
export interface Place {
  part: Part
  offset: number
}

/** Blocks in the order of the document, which within a part is the order of their offsets. */
export type BlockIndex = readonly IndexedBlock[]

/** Index of the last block for which `before` holds; -1 if there is none. `before` holds for a prefix of the blocks. */
function lastWhere<B>(blocks: readonly B[], before: (block: B) => boolean): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && before(block)) low = middle + 1
    else high = middle
  }
  return low - 1
}

const partOrder: Record<Part, number> = { headline: 0, deck: 1, body: 2 }

/**
 * Where an offset is in the ProseMirror document. Between two blocks (in the newlines that part them) it is the nearest
 * edge, the earlier one of two that are equally near. Null if the part has no block.
 */
export function toPosition(blocks: BlockIndex, { part, offset }: Place): number | null {
  const rank = partOrder[part]
  const at = lastWhere(
    blocks,
    (block) => partOrder[block.part] < rank || (block.part === part && block.start <= offset),
  )
  const before = blocks[at]?.part === part ? blocks[at] : undefined
  const after = blocks[at + 1]?.part === part ? blocks[at + 1] : undefined
  if (before && offset <= before.end) return before.position + 1 + offset - before.start
  if (before && (!after || offset - before.end <= after.start - offset)) return endOf(before)
  return after ? after.position + 1 : null
}

/** Where a ProseMirror position is in the article; outside a block's text it is the nearest edge. */
export function toPlace(blocks: BlockIndex, position: number): Place | null {
  const at = lastWhere(blocks, (block) => block.position < position)
  const before = blocks[at]
  const after = blocks[at + 1]
  if (before && position <= endOf(before)) {
    return { part: before.part, offset: before.start + position - before.position - 1 }
  }
  if (before && (!after || position - endOf(before) <= after.position + 1 - position)) {
    return { part: before.part, offset: before.end }
  }
  return after ? { part: after.part, offset: after.start } : null
}

/** The blocks that a stretch of one part touches, as a half-open range of the index. */
export function blocksTouched(
  blocks: readonly Omit<IndexedBlock, 'position'>[],
  part: Part,
  start: number,
  end: number,
): [number, number] {
  const rank = partOrder[part]
  const from =
    lastWhere(blocks, ({ part: of, end: to }) => partOrder[of] < rank || (of === part && to <= start)) + 1
  const to =
    lastWhere(blocks, ({ part: of, start: begin }) => partOrder[of] < rank || (of === part && begin < end)) +
    1
  return [from, Math.max(from, to)]
}

const endOf = (block: IndexedBlock) => block.position + 1 + block.end - block.start
