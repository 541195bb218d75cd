import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  afterChange,
  edgesMoved,
  givenTo,
  merged,
  type PassageChange,
  putOn,
  reversed,
  splitAt,
  takenOff,
  type Words,
} from '@/lib/viewer/passage-acts'

const text = 'One harbour, two tides. 👩‍🚒 Three lamps;\nfour boats came home before the storm of the year.'
const words = (start: number, end: number): Words => ({
  revisionId: 'r',
  part: 'body',
  start,
  end,
  exact: text.slice(start, end),
})
const key = ({ start, end, exact }: Words) => `${start}-${end} ${exact}`
const spans = fc
  .uniqueArray(
    fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => words(Math.min(a, b), Math.max(a, b))),
    { selector: key, minLength: 1, maxLength: 5 },
  )
  .map((list) => list.sort((a, b) => a.start - b.start || a.end - b.end))

type Desk = Record<string, Words[]>
const apply = (desk: Desk, changes: readonly PassageChange[]): Desk => {
  const next = { ...desk }
  for (const change of changes) {
    next[change.claimId] = afterChange(next[change.claimId] ?? [], change, (fresh) => fresh)
  }
  return next
}
const keys = (desk: Desk) => Object.fromEntries(Object.entries(desk).map(([id, list]) => [id, list.map(key)]))

it('takes back every act exactly, whatever it was', () => {
  fc.assert(
    fc.property(spans, spans, fc.nat(), fc.nat(), fc.nat(text.length), (one, two, i, j, at) => {
      const from = one[i % one.length] as Words
      const other = one[j % one.length] as Words
      const claim = { id: 'one', passages: one }
      const acts = [
        edgesMoved(claim, from, words(0, at + 1)),
        splitAt(claim, from, at, text),
        merged(claim, from, other, text),
        givenTo(claim, from, { id: 'two', passages: two }),
        takenOff(claim, from),
        ...(one.some((known) => key(known) === key(words(0, at + 1)))
          ? []
          : [putOn('one', words(0, at + 1))]),
      ]
      const desk = { one, two }
      for (const changes of acts) {
        if (!changes) continue
        const done = apply(desk, changes)
        expect(keys(apply(done, reversed(changes)))).toEqual(keys(desk))
        expect(keys(apply(apply(done, reversed(changes)), changes)), 'and does it again').toEqual(keys(done))
      }
    }),
  )
})

it('splits at a word into two that leave out the space between, and merges them again', () => {
  const whole = words(0, 'One harbour, two tides.'.length)
  const claim = { id: 'c', passages: [whole] }
  const split = splitAt(claim, whole, 'One harbour, '.length, text)
  const [a, b] = split?.[0]?.on ?? []
  expect([a?.exact, b?.exact]).toEqual(['One harbour,', 'two tides.'])
  if (!a || !b) return
  expect(merged({ id: 'c', passages: [a, b] }, b, a, text)?.[0]?.on).toEqual([whole])
  expect(splitAt(claim, whole, 0, text), 'nothing before the first word').toBeNull()
  expect(splitAt(claim, whole, whole.end, text)).toBeNull()
})

it('makes one passage of two that became the same, and none of two texts', () => {
  const [a, b] = [words(0, 3), words(0, 11)]
  expect(edgesMoved({ id: 'c', passages: [a, b] }, a, b)).toEqual([{ claimId: 'c', off: [a], on: [] }])
  expect(merged({ id: 'c', passages: [a, b] }, a, b, text)).toEqual([{ claimId: 'c', off: [a], on: [] }])
  expect(merged({ id: 'c', passages: [a, b] }, a, { ...b, part: 'deck' }, text)).toBeNull()
})
