import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '@/lib/core/documents/blocks'
import { articleBlocks, articleDoc, partText } from '@/lib/viewer/article-doc'
import { blocksTouched, toPlace, toPosition } from '@/lib/viewer/positions'

const furniture = { byline: ['By somebody'], pictureWords: () => 'Picture' }

const pieces = fc.constantFrom(
  'word ',
  'Ünï',
  '\u{1f9e0}',
  '\u00a0',
  '\n',
  '\n\n\n',
  '- item',
  '“q”',
  'e\u0301',
  ' ',
)
const text = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((all) => all.join(''))
const revision = fc
  .record({
    headline: fc.constantFrom('One', 'Why \u{1f9e0} works'),
    deck: fc.constantFrom('', 'A deck.'),
    text,
  })
  .map((of) => ({ ...of, blocks: blocksOf(of.text) }))

const indexOf = (of: Parameters<typeof articleBlocks>[0]) => articleDoc(articleBlocks(of), furniture).index

test('every offset inside a block goes to a position and comes back', () => {
  fc.assert(
    fc.property(revision, (of) => {
      const index = indexOf(of)
      for (const { part, start, end } of index) {
        for (let offset = start; offset <= end; offset += 1) {
          const position = toPosition(index, { part, offset })
          expect(position).not.toBeNull()
          expect(toPlace(index, position ?? -1)).toEqual({ part, offset })
        }
      }
    }),
  )
})

test('a position counts the nodes before it, and the document holds the text', () => {
  fc.assert(
    fc.property(revision, (of) => {
      const { doc, index } = articleDoc(articleBlocks(of), furniture)
      let position = 0
      let next = 0
      for (const node of doc.content ?? []) {
        const words = node.content?.[0]?.text
        if (words === undefined) {
          position += 1
          continue
        }
        const block = index[next]
        expect(block?.position).toBe(position)
        expect(block && partText(of, block.part).slice(block.start, block.end)).toBe(words)
        position += words.length + 2
        next += 1
      }
      expect(next).toBe(index.length)
    }),
  )
})

test('an offset between two blocks is at the nearest edge', () => {
  const of = { headline: 'H', deck: '', text: 'one two.\n\n\n\nthree four.' }
  const index = indexOf({ ...of, blocks: blocksOf(of.text) })
  const [, first, second] = index
  expect(toPosition(index, { part: 'body', offset: 9 })).toBe((first?.position ?? 0) + 9)
  expect(toPosition(index, { part: 'body', offset: 11 })).toBe((second?.position ?? 0) + 1)
  expect(toPosition(index, { part: 'deck', offset: 0 })).toBeNull()
})

test('finds the blocks that a stretch touches', () => {
  const of = { headline: 'H', deck: 'D', text: 'one.\n\ntwo.\n\nthree.' }
  const index = indexOf({ ...of, blocks: blocksOf(of.text) })
  expect(blocksTouched(index, 'body', 0, 4)).toEqual([2, 3])
  expect(blocksTouched(index, 'body', 2, 8)).toEqual([2, 4])
  expect(blocksTouched(index, 'body', 4, 6)).toEqual([3, 3])
  expect(blocksTouched(index, 'headline', 0, 1)).toEqual([0, 1])
})
