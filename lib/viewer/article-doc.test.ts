import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Mark } from '@/lib/core/documents/block'
import { articleBlocks, articleDoc } from '@/lib/viewer/article-doc'
import { articleSchema } from '@/lib/viewer/article-schema'
import { markOrder } from '@/lib/viewer/marked-words'

const furniture = { byline: ['By somebody'], pictureWords: () => 'Picture' }
const schema = getSchema(articleSchema)

const word = fc.constantFrom('oats', 'é\u0301', '\u{1f9e0}', 'שלום', '睡眠', 'a b', 'x\ny')
const kind = fc.constantFrom<Block['kind'][]>('paragraph', 'quote', 'list-item', 'caption', 'preformatted')
const drawn = fc.record({
  kind,
  words: fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  picture: fc.boolean(),
  marks: fc.array(fc.record({ kind: fc.constantFrom(...markOrder), from: fc.nat(30), length: fc.nat(12) }), {
    maxLength: 4,
  }),
})
const table = fc.record({
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
  holes: fc.nat(255),
})

/** A body of such blocks with tables between them, some of whose cells are empty. */
const revision = fc.array(fc.oneof(drawn, table), { minLength: 1, maxLength: 8 }).map((pieces) => {
  let text = ''
  const blocks: Block[] = []
  const add = (words: string, rest: Omit<Block, 'start' | 'end' | 'marks'>, marks: Block['marks'] = []) => {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += words
    const end = text.length
    const inside = marks.map((mark) => ({
      ...mark,
      start: Math.min(end, start + mark.start),
      end: Math.min(end, start + mark.end),
    }))
    blocks.push({ ...rest, start, end, marks: inside.filter((mark) => mark.start < mark.end) })
  }
  pieces.forEach((piece, number) => {
    if ('kind' in piece) {
      const marks = piece.marks.map(
        ({ kind, from, length }): Mark => ({
          kind,
          start: from,
          end: from + length,
          ...(kind === 'link' ? { href: 'https://example.org/' } : {}),
        }),
      )
      const pictures = piece.picture ? [{ alt: 'A bowl', address: null }] : undefined
      add(piece.words, { kind: piece.kind, pictures }, marks)
      return
    }
    for (let row = 1; row <= piece.rows; row += 1) {
      for (let column = 1; column <= piece.columns; column += 1) {
        if ((piece.holes >> (row + column)) & 1) continue
        add(`c${row}.${column}`, { kind: 'table-cell', cell: { table: number + 1, row, column } })
      }
    }
  })
  return { headline: 'Why', deck: '', text, blocks }
})

test('the index says where the words of every block are, in tables, under marks and in sections too', () => {
  fc.assert(
    fc.property(revision, fc.constantFrom(1, 12, Number.POSITIVE_INFINITY), (of, units) => {
      const blocks = articleBlocks(of)
      const { doc, index } = articleDoc(blocks, furniture, units)
      const node = schema.nodeFromJSON(doc)
      node.check()
      expect(index.length).toBe(blocks.length)
      index.forEach(({ position, start, end }, i) => {
        const words = node.textBetween(position + 1, position + 1 + end - start)
        expect(words).toBe(blocks[i]?.text)
      })
    }),
  )
})
