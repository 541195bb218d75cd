import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOut } from '@/lib/core/queue/share-out'

const claim = (claimId: string, free = 2, ...closedTo: string[]) => ({
  claimId,
  free,
  closedTo: new Set(closedTo),
})
const people = (...loads: number[]) => loads.map((load, index) => ({ id: 'abcdef'[index] ?? '?', load }))
const shared = (...args: Parameters<typeof shareOut>) =>
  [...shareOut(...args).values()].map((ids) => ids.join(''))

describe('shareOut', () => {
  const four = ['1', '2', '3', '4'].map((id) => claim(id))

  it('gives one after the other, and goes on where it stopped', () => {
    expect(shared(four, people(0, 9, 0), 'turn', 1)).toEqual(['a', 'b', 'c', 'a'])
    expect(shared(four, people(0, 0, 0), 'turn', 2)).toEqual(['ab', 'ca', 'bc', 'ab'])
  })

  it('gives to whoever has least, counting what was just given', () => {
    expect(shared(four, people(2, 0, 1), 'load', 1)).toEqual(['b', 'b', 'c', 'a'])
  })

  it('passes over those to whom it is closed, and gives no more than there is', () => {
    const claims = [claim('1', 2, 'a'), claim('2', 1), claim('3', 0), claim('4', 2, 'a', 'b')]
    expect(shared(claims, people(0, 0), 'turn', 2)).toEqual(['b', 'a', '', ''])
  })

  it('holds for all: nobody twice, nobody closed to, never over the slots or the overlap', () => {
    const member = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const claims = fc.array(
      fc.record({ free: fc.integer({ min: -1, max: 5 }), closed: fc.uniqueArray(member, { maxLength: 5 }) }),
    )
    fc.assert(
      fc.property(
        claims,
        fc.constantFrom('turn', 'load'),
        fc.integer({ min: 1, max: 5 }),
        (wanting, how, overlap) => {
          const asked = wanting.map(({ free, closed }, index) => claim(String(index), free, ...closed))
          const given = shareOut(asked, people(3, 1, 0, 2, 0), how, overlap)
          for (const { claimId, free, closedTo } of asked) {
            const ids = given.get(claimId) ?? []
            expect(new Set(ids).size).toBe(ids.length)
            expect(ids.some((id) => closedTo.has(id))).toBe(false)
            expect(ids.length).toBe(Math.max(0, Math.min(free, overlap, 5 - closedTo.size)))
          }
          if (how !== 'load' || asked.some(({ closedTo }) => closedTo.size > 0)) return
          const counts = [3, 1, 0, 2, 0].map(
            (load, index) =>
              load + [...given.values()].filter((ids) => ids.includes('abcde'[index] ?? '?')).length,
          )
          const busiest = Math.max(...counts)
          expect(busiest - Math.min(...counts) <= 1 || busiest === 3).toBe(true)
        },
      ),
    )
  })
})
