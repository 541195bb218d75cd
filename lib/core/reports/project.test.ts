import { expect, test } from 'vitest'
import { buildRecord } from '@/lib/core/reports/build'
import { recordSchema } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { article } from '@/tests/fixtures/reports/article'
import { Desk, people } from '@/tests/fixtures/reports/desk'
import { CANARY, inputOf, storyDesk, storyRecord } from '@/tests/fixtures/reports/story'

const record = storyRecord()
const { sections } = record
const claim = (number: number) => {
  const found = sections.claims.find((one) => one.number === number)
  if (found === undefined) throw new Error(`no claim ${number}`)
  return found
}

test('a record has its documented shape, and the same input gives the same bytes', () => {
  expect(recordSchema.safeParse(record).error?.issues).toBeUndefined()
  expect(serializeRecord(storyRecord())).toBe(serializeRecord(record))
  expect(serializeRecord(recordSchema.parse(JSON.parse(serializeRecord(record))))).toBe(
    serializeRecord(record),
  )
})

test('entries of other documents stay out, whatever the server hands in', () => {
  expect(record.log.size).toBe(105)
  expect(record.log.entries).toHaveLength(103)
  expect(serializeRecord(record)).not.toContain('another document')
})

test('the figures of page one count what stands in the claims', () => {
  expect(sections.counts).toMatchObject({ claims: 5, settled: 3, sources: 7, dissent: 1, corrected: 1 })
  expect(sections.counts.reviews).toBe(10)
  expect(record.scope.inWords).toBe(
    'All 6 claims marked in revision 1 of this article, one of them withdrawn.',
  )
  const given = sections.verdicts.filter((one) => one.claims.length > 0)
  expect(given.map((one) => [one.verdict.label, one.claims])).toEqual([
    ['False', [1]],
    ['Mixed', [2]],
    ['Mostly true', [5]],
    ['Unproven', [3]],
  ])
})

test('a correction keeps the old verdict, the new one, the reason, and both rounds', () => {
  expect(claim(1).rounds.map((round) => round.decision?.rating.label)).toEqual(['Misleading', 'False'])
  expect(claim(1).standing?.label).toBe('False')
  expect(sections.corrections).toHaveLength(1)
  expect(sections.corrections[0]).toMatchObject({
    claim: 1,
    was: { label: 'Misleading' },
    now: { label: 'False' },
  })
})

test('a passage says where its words stand, with context that is never cut inside a word', () => {
  const [passage] = claim(2).passages
  expect(passage).toMatchObject({ part: 'body', paragraph: 4, revision: 1 })
  expect(article.body.slice(passage?.start, passage?.end)).toBe(passage?.exact)
  expect(passage?.before).toBe('Then comes oxytocin, which turns a warm room into a safe one. ')
})

test('the dissent is kept with its words; who could not judge fills no slot and counts nowhere', () => {
  const [round] = claim(2).rounds
  expect(round?.spread).toBe('One judged it Mixed and one judged it Unproven.')
  expect(round?.reviews.map((review) => [review.by.name, review.dissents])).toEqual([
    ['Jonas Lindqvist', false],
    ['Prabhjot Kaur', true],
    ['Teodor Ilieș', false],
  ])
  expect(round?.reviews[2]?.rating).toBeNull()
  expect(sections.agreement[0]).toMatchObject({ claims: 4, ratings: 8, unanimous: 3, percent: 0.75 })
})

test('agreement rests on the first revealed independent round of each claim only', () => {
  expect(sections.agreement[0]?.differences).toEqual([{ claim: 2, labels: ['Mixed', 'Unproven'] }])
  expect(sections.agreement[0]?.nominal).toBeCloseTo(0.6957, 4)
})

test('of a sealed round nothing is printed but how many reviews are in', () => {
  const [round] = claim(4).rounds
  expect(round).toMatchObject({ state: 'open', submitted: 1, reviews: [], spread: null })
  expect(serializeRecord(record)).not.toContain(CANARY)
  const sealed = record.log.entries.filter((entry) => Object.values(entry.withheld).includes('sealed'))
  expect(sealed).toHaveLength(2)
  for (const entry of sealed) expect(Object.keys(entry.disclosed)).toEqual(['roundId'])
  expect(claim(4).happenings.map((one) => one.what)).not.toContain('Review submitted')
  expect(sections.open.map((one) => one.claim)).toEqual([4, 5])
})

test('a published check that is judged again keeps its verdict and says since when', () => {
  expect(claim(5)).toMatchObject({ state: 'in_review', standing: { label: 'Mostly true' } })
  expect(claim(5).underReviewSince).not.toBeNull()
})

test('a confidential source has no identity, only who holds it', () => {
  expect(sections.sources.find((source) => source.confidential)).toMatchObject({
    short: 'Confidential source',
    heldBy: 'Adwoa Osei',
    authors: null,
    url: null,
  })
})

test('the rules of completeness name their own gaps, gaps first', () => {
  const status = Object.fromEntries(sections.findings.map((one) => [one.rule, one.status]))
  expect(status).toMatchObject({
    'Two sources': 'gap',
    'Archived copies': 'gap',
    'Settled by somebody else': 'explained',
    'Dissent kept': 'met',
    'Sign-off': 'met',
  })
  expect(sections.findings[0]?.status).toBe('gap')
})

test('evidence found while judging belongs to its reviewer, not to whose submission revealed it', () => {
  const desk = new Desk(article)
  desk.open()
  desk.importArticle()
  const id = desk.draft(1, 'Hormones are destiny.', 'Hormones are not destiny')
  const round = desk.submit(id, 1)
  const reviewId = desk.review(round, {
    by: people.kaur,
    rating: ['false', 'False'],
    why: ['See the source.'],
  })
  desk.review(round, { by: people.lind, rating: ['false', 'False'], why: ['It says the opposite.'] })
  desk.reveal(id, round)
  desk.cite(id, desk.source('A source', {}), { reviewId, quote: 'Not destiny.' }, people.lind)
  const [found] = buildRecord(inputOf(desk)).sections.claims[0]?.evidence ?? []
  expect(found).toMatchObject({ whileJudging: true, addedBy: { name: 'Prabhjot Kaur' } })
})

test('a document without a claim has a report too', () => {
  const desk = new Desk(article)
  desk.open()
  desk.importArticle()
  const bare = buildRecord(inputOf(desk))
  expect(bare.sections.counts).toMatchObject({ claims: 0, reviews: 0 })
  expect(bare.scope.inWords).toBe('No claim was marked in revision 1 of this article.')
  expect(bare.sections.open[0]?.text).toBe('The article is not signed off.')
})

test('the desk of the story is the same desk every time', () => {
  expect(storyDesk().log.entries).toEqual(storyDesk().log.entries)
})
