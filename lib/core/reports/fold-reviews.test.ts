import { describe, expect, test } from 'vitest'
import { buildRecord } from '@/lib/core/reports/build'
import { checkCompleteness } from '@/lib/core/reports/checks/check-completeness'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import { recordSchema } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { deskWithAChange, nasty, shaped } from '@/tests/fixtures/reports/changed'
import { inputOf, storyRecord } from '@/tests/fixtures/reports/story'

describe('a review that was changed before the reveal', () => {
  const record = buildRecord(inputOf(deskWithAChange(true)))

  test('counts with its last word and keeps the one before', () => {
    const [round] = record.sections.claims[0]?.rounds ?? []
    expect(round?.spread).toBe('Both judged it False.')
    expect(round?.reviews).toHaveLength(2)
    expect(round?.reviews[0]).toMatchObject({
      by: { name: 'Prabhjot Kaur' },
      rating: { label: 'False' },
      confidence: 'high',
      rationale: ['On reflection.'],
      earlier: [{ rating: { label: 'Misleading' }, rationale: ['At first sight.'] }],
    })
    expect(round?.reviews[1]).not.toHaveProperty('earlier')
    expect(record.sections.agreement[0]).toMatchObject({ claims: 1, unanimous: 1 })
    expect(verifyRecord(record).filter((check) => !check.ok)).toEqual([])
  })

  test('cannot have its last word left out', () => {
    const entries = record.log.entries.filter((entry) => !entry.canonical.includes('review.changed'))
    const check = checkCompleteness({ ...record, log: { ...record.log, entries } })
    expect(check.detail).toContain('a review was said in 2 versions, and 1 are here')
  })

  test('is told of nowhere before the reveal', () => {
    const sealed = buildRecord(inputOf(deskWithAChange(false)))
    expect(serializeRecord(sealed)).not.toContain('review.changed')
    expect(sealed.sections.claims[0]?.rounds[0]).toMatchObject({ submitted: 1, reviews: [] })
    expect(verifyRecord(sealed).filter((check) => !check.ok)).toEqual([])
  })
})

describe('a rationale with lists and quotes', () => {
  const record = buildRecord(inputOf(deskWithAChange(true, shaped)))
  const review = record.sections.claims[0]?.rounds[0]?.reviews[1]

  test('is lines of plain text and blocks, with the addresses of links', () => {
    expect(review?.rationale).toEqual([
      'Two things speak against it:',
      '3. The sample (https://a.example/study)',
      `4. ${nasty}`,
      '> We did not measure that.',
    ])
    expect(review?.blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'numbered', 'quote'])
    expect(recordSchema.parse(JSON.parse(serializeRecord(record))).sections).toEqual(record.sections)
    expect(verifyRecord(record).filter((check) => !check.ok)).toEqual([])
  })

  test('is lists and quotes on the page, and its words are words', () => {
    const page = renderHtml(record)
    expect(page).toContain('<ol start="3"><li><p dir="auto">The sample (https://a.example/study)</p></li>')
    expect(page).toContain('<blockquote class="said"><p dir="auto">We did not measure that.</p></blockquote>')
    expect(page).toContain('changed before the reveal')
    expect(page.slice(0, page.indexOf('<script'))).not.toContain('<img')
  })

  test('leaves the pages of other records as they were, to the byte', () => {
    expect(renderHtml(storyRecord())).not.toContain('.before')
  })
})
