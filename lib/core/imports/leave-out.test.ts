import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '@/lib/core/documents/block'
import { leaveOut } from '@/lib/core/imports/leave-out'

/** A text with blocks and white space between them, as a reader of a format makes it; and indexes to leave out. */
const gaps = fc.constantFrom('\n', '\n\n', '\t', '\n\n\n', ' ')
const edges = fc.constantFrom('', '\n', '  ')
const words = fc.stringMatching(/^[a-z]([a-z ]{0,12}[a-z])?$/)
const articles = fc
  .record({
    pieces: fc.array(fc.tuple(words, gaps, fc.boolean()), { maxLength: 12 }),
    lead: edges,
    tail: edges,
  })
  .map(({ pieces, lead, tail }) => {
    let text = lead
    const blocks: Block[] = []
    pieces.forEach(([piece, gap, isCell], at) => {
      if (at > 0) text += gap
      const start = text.length
      text += piece
      const end = text.length
      const marks = [{ kind: 'strong' as const, start, end: start + 1 }]
      blocks.push(
        isCell
          ? {
              kind: 'table-cell',
              start,
              end,
              marks,
              cell: { table: Math.floor(at / 3) + 1, row: 1, column: at + 1 },
            }
          : { kind: 'paragraph', start, end, marks },
      )
    })
    return { text: text + tail, blocks: numbered(blocks) }
  })

/** Tables count from 1 without a gap, as readers number them. */
function numbered(blocks: Block[]): Block[] {
  const known: number[] = []
  return blocks.map((block) => {
    if (!block.cell) return block
    if (!known.includes(block.cell.table)) known.push(block.cell.table)
    return { ...block, cell: { ...block.cell, table: known.indexOf(block.cell.table) + 1 } }
  })
}
const indexes = fc.array(fc.nat({ max: 14 }), { maxLength: 8 })

const wordsOf = ({ text, blocks }: { text: string; blocks: Block[] }) =>
  blocks.map(({ start, end }) => text.slice(start, end))

describe('leaving blocks out', () => {
  it('changes nothing when nothing is left out', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(leaveOut(article, [])).toEqual(article)
      }),
    )
  })

  it('keeps the words, the order and the marks of what stays', () => {
    fc.assert(
      fc.property(articles, indexes, (article, out) => {
        const left = leaveOut(article, out)
        const stays = article.blocks.filter((_, index) => !out.includes(index))
        expect(wordsOf(left)).toEqual(stays.map(({ start, end }) => article.text.slice(start, end)))
        const marked = left.blocks.map((block) =>
          block.marks?.map(({ start, end }) => left.text.slice(start, end)),
        )
        expect(marked).toEqual(stays.map(({ start }) => [article.text.slice(start, start + 1)]))
      }),
    )
  })

  it('gives blocks in order with nothing but white space outside them', () => {
    fc.assert(
      fc.property(articles, indexes, (article, out) => {
        const { text, blocks } = leaveOut(article, out)
        let end = 0
        for (const block of blocks) {
          expect(text.slice(end, block.start).trim()).toBe('')
          expect(block.start).toBeGreaterThanOrEqual(end)
          expect(block.end).toBeGreaterThan(block.start)
          end = block.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })

  it('is the same in two steps as in one', () => {
    fc.assert(
      fc.property(articles, indexes, indexes, (article, first, second) => {
        const stays = article.blocks.map((_, index) => index).filter((index) => !first.includes(index))
        const then = stays.filter((index) => second.includes(index))
        const inSteps = leaveOut(
          leaveOut(article, first),
          then.map((index) => stays.indexOf(index)),
        )
        expect(inSteps).toEqual(leaveOut(article, [...first, ...second]))
      }),
    )
  })

  it('never joins two paragraphs: the widest gap between them stays', () => {
    const text = 'One.\n\nTwo.\nThree.'
    const blocks: Block[] = [
      { kind: 'paragraph', start: 0, end: 4 },
      { kind: 'paragraph', start: 6, end: 10 },
      { kind: 'list-item', start: 11, end: 17 },
    ]
    expect(leaveOut({ text, blocks }, [1])).toEqual({
      text: 'One.\n\nThree.',
      blocks: [
        { kind: 'paragraph', start: 0, end: 4 },
        { kind: 'list-item', start: 6, end: 12 },
      ],
    })
  })

  it('counts the tables that stay from 1', () => {
    const cell = (table: number) => ({ table, row: 1, column: 1 })
    const text = 'a\n\nb'
    const blocks: Block[] = [
      { kind: 'table-cell', start: 0, end: 1, cell: cell(1) },
      { kind: 'table-cell', start: 3, end: 4, cell: cell(2) },
    ]
    expect(leaveOut({ text, blocks }, [0]).blocks[0]?.cell).toEqual(cell(1))
  })
})
