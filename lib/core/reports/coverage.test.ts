import { expect, test } from 'vitest'
import { canonicalize } from '@/lib/core/audit/jcs'
import { blocksOf } from '@/lib/core/documents/blocks'
import { buildRecord } from '@/lib/core/reports/build'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import { recordSchema } from '@/lib/core/reports/record'
import { digestsOf, sha256Of } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { Desk } from '@/tests/fixtures/reports/desk'
import { inputOf, storyRecord } from '@/tests/fixtures/reports/story'

const body = 'Nobody asked why. Most tides are high twice a day. It was lovely. It will be again.'
const text = { headline: 'On tides', deck: '', body, blocks: blocksOf(body) }

function deskWith(work: (desk: Desk) => void) {
  const desk = new Desk(text)
  desk.open()
  desk.importArticle()
  desk.draft(1, 'Most tides are high twice a day.', 'Most tides are high twice a day.')
  work(desk)
  return buildRecord(inputOf(desk))
}

const failures = (record: Parameters<typeof verifyRecord>[0]) =>
  verifyRecord(record)
    .filter((check) => !check.ok)
    .map((check) => check.detail)

test('what was set aside stands apart from what nobody looked at, with reason and name', () => {
  const record = deskWith((desk) => {
    desk.setAside('It was lovely.', 'opinion')
    desk.setAside('It will be again.', 'prediction', 'Nobody knows tides of the next century.')
  })
  expect(recordSchema.safeParse(record).error?.issues).toBeUndefined()
  const { coverage, counts, findings } = record.sections
  expect(coverage).toMatchObject({
    sentences: 5,
    claimed: 1,
    unclaimed: [
      { part: 'headline', paragraph: null, text: 'On tides' },
      { part: 'body', paragraph: 1, text: 'Nobody asked why.' },
    ],
    setAside: [
      { text: 'It was lovely.', why: 'opinion', note: null, by: { name: 'Jonas Lindqvist' } },
      { text: 'It will be again.', why: 'prediction', note: 'Nobody knows tides of the next century.' },
    ],
  })
  expect(counts).toMatchObject({ sentences: 5, unclaimed: 2 })
  expect(findings.find(({ rule }) => rule === 'Every sentence looked at')).toMatchObject({
    status: 'gap',
    text: '2 of 5 sentences are neither touched by a claim nor set aside; 2 sentences were set aside as not checkable.',
  })
  expect(failures(record)).toEqual([])
  const page = renderHtml(record)
  expect(page).toContain('2 were looked at and set aside as not checkable, and <b>2 are neither</b>')
  expect(page).toContain('A prediction: Nobody knows tides of the next century.')
})

test('what was taken up again is a sentence nobody has looked at', () => {
  const record = deskWith((desk) => {
    desk.setAside('It was lovely.', 'opinion')
    desk.liftSetAside('It was lovely.', 'opinion')
  })
  expect(record.sections.coverage.unclaimed.map((one) => one.text)).toContain('It was lovely.')
  expect(record.sections.coverage).not.toHaveProperty('setAside')
  expect(failures(record)).toEqual([])
})

test('a report that hides what was set aside is found out', () => {
  const record = deskWith((desk) => {
    desk.setAside('It was lovely.', 'opinion')
  })
  const copy = structuredClone(record)
  copy.sections.coverage.setAside?.pop()
  const forged = { ...copy, digests: digestsOf(copy) }
  expect(failures(forged).length).toBeGreaterThan(0)
})

test('words set aside that do not stand in the judged text are named', () => {
  const record = deskWith((desk) => {
    desk.setAside('It was lovely.', 'opinion')
  })
  const entry = record.log.entries.find(({ canonical }) => canonical.includes('"verb":"setAside.made"'))
  const value = entry?.disclosed.setAside?.value as { after: { start: number } }
  value.after.start -= 1
  expect(failures(record).join(' ')).toContain('Set aside by entry')
})

// The figure was taken before anything could be set aside: records of then must fold to the same bytes now.
test('a record in which nothing was set aside has the coverage and the findings it always had', () => {
  const { coverage, findings } = storyRecord().sections
  expect(coverage).not.toHaveProperty('setAside')
  expect(
    sha256Of(
      canonicalize({ coverage, findings: findings.map(({ rule, status, text: of }) => [rule, status, of]) }),
    ),
  ).toBe('f7a879b4a6d57b445e7cc40041f1fc9ad8cc32cba59beacee5ad775338976bbb')
})
