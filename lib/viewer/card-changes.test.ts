import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf } from '@/lib/viewer/card-changes'

const things = Array.from({ length: 12 }, (_, n) => ({ n }))
const list = fc.shuffledSubarray(things)

test('what is gone and what has come lead from one list to the other, and nothing else is in them', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const { gone, come } = changesOf(before, after)
      const left = new Set(before)
      for (const thing of gone) expect(left.delete(thing)).toBe(true)
      for (const thing of come) {
        expect(left.has(thing)).toBe(false)
        left.add(thing)
      }
      expect(left).toEqual(new Set(after))
    }),
  )
})

test('a list that kept its order differs in no more than what came and went', () => {
  fc.assert(
    fc.property(fc.subarray(things), fc.subarray(things), (before, after) => {
      const { gone, come } = changesOf(before, after)
      expect(new Set(gone)).toEqual(new Set(before.filter((thing) => !after.includes(thing))))
      expect(new Set(come)).toEqual(new Set(after.filter((thing) => !before.includes(thing))))
    }),
  )
})
