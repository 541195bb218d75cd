import { expect, it } from 'vitest'
import { placeAll } from '@/lib/core/claims/place-again'
import type { PlacementView } from '@/lib/core/claims/placement'
import { compareRevisions } from '@/lib/core/documents/comparison'
import { compareFrozen } from '@/lib/server/documents/compare-frozen'
import { askTextWorker, SHORT, unitsOf } from '@/lib/server/documents/text-work'

const line = (n: number) => `Paragraph ${n} of a long report says that house ${n * 7} was sold for ${n * n}.`
const paragraphs = Array.from({ length: 2000 }, (_, n) => line(n))
const partsOf = (body: string) => ({ headline: 'Houses', deck: '', body })
const long = partsOf(paragraphs.join('\n\n'))
const reversed = partsOf(paragraphs.toReversed().join('\n\n'))

it('compares long revisions outside of this process, with the same result, and once', async () => {
  expect(unitsOf(long, reversed)).toBeGreaterThan(SHORT)
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 5)
  const compare = () => compareFrozen({ id: 'one', texts: long }, { id: 'two', texts: reversed })
  const [first, again] = await Promise.all([compare(), compare()])
  clearInterval(ticking)
  expect(first).toEqual({ came: true, value: compareRevisions(long, reversed) })
  expect(again, 'asked for meanwhile').toBe(first)
  expect(await compare(), 'asked for later').toBe(first)
  expect(turns, 'turns of this process meanwhile').toBeGreaterThan(20)
}, 60_000)

it('compares short revisions at once', async () => {
  const [before, after] = [partsOf('One house was sold.'), partsOf('Two houses were sold.')]
  const answer = await compareFrozen({ id: 'three', texts: before }, { id: 'four', texts: after })
  expect(answer).toEqual({ came: true, value: compareRevisions(before, after) })
})

it('finds passages in long texts as they are found here', async () => {
  const at = (n: number) => long.body.indexOf(line(n))
  const places = [3, 500, 1999].map((n) => ({
    text: 0,
    place: { part: 'body' as const, start: at(n), end: at(n) + line(n).length, exact: line(n) },
  }))
  const asked = { to: reversed, texts: [long], places }
  const answer = await askTextWorker<PlacementView[]>({ place: asked })
  expect(answer).toEqual({ came: true, value: placeAll(asked) })
  expect(placeAll(asked).map(({ status }) => status)).toContain('moved')
}, 60_000)
