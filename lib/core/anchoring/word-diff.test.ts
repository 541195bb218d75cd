import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordDiff } from '@/lib/core/anchoring/word-diff'

const text = fc
  .array(
    fc.constantFrom('oats', 'lower', 'LDL', '12', '%', 'not', '\u{1f9e0}', '睡眠', 'שלום', '.', '\n\n'),
    {
      maxLength: 40,
    },
  )
  .map((words) => words.join(' '))

it('holds both texts whole, in order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDiff(before, after)
      expect(runs.map((run) => run.old).join('')).toBe(before)
      expect(runs.map((run) => run.new).join('')).toBe(after)
    }),
  )
})

it('says of equal texts that they are the same, and of different ones that they are not', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const words = (of: string) => of.split(/\s+/).join(' ').trim()
      const same = wordDiff(before, after).every(({ kind }) => kind === 'same')
      expect(same).toBe(words(before) === words(after))
    }),
  )
})

it('finds a changed figure, an inserted “not” and a removed sentence', () => {
  const before = 'Oats lower LDL by 12 per cent. Few knew it. The study was small.'
  const after = 'Oats do not lower LDL by 15 per cent. The study was small.'
  const changed = wordDiff(before, after).filter(({ kind }) => kind !== 'same')
  expect(changed.map((run) => [run.kind, (run.kind === 'added' ? run.new : run.old).trim()])).toEqual([
    ['added', 'do not'],
    ['removed', '12'],
    ['added', '15'],
    ['removed', 'Few knew it.'],
  ])
})
