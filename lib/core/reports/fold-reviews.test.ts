import { describe, expect, test } from 'vitest'
import { buildRecord } from '@/lib/core/reports/build'
import { checkCompleteness } from '@/lib/core/reports/checks/check-completeness'
import { serializeRecord } from '@/lib/core/reports/serialize'
import { verifyRecord } from '@/lib/core/reports/verify'
import { article } from '@/tests/fixtures/reports/article'
import { Desk, people } from '@/tests/fixtures/reports/desk'
import { inputOf } from '@/tests/fixtures/reports/story'

const misleading: [string, string] = ['misleading', 'Misleading']
const untrue: [string, string] = ['false', 'False']

/** Kaur says "misleading", then "false"; Lindqvist says "false". Revealed, or not yet. */
function deskWithAChange(revealed: boolean): Desk {
  const desk = new Desk(article)
  desk.open()
  desk.importArticle()
  const id = desk.draft(1, 'Hormones are destiny.', 'Hormones are not destiny')
  const round = desk.submit(id, 1)
  const reviewId = desk.review(round, { by: people.kaur, rating: misleading, why: ['At first sight.'] })
  desk.change(round, { by: people.kaur, rating: untrue, why: ['On reflection.'] })
  if (!revealed) return desk
  desk.review(round, { by: people.lind, rating: untrue, why: ['It says the opposite.'] })
  desk.reveal(id, round, [{ reviewId, version: 2 }])
  return desk
}

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
