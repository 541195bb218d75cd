import { expect, test } from 'vitest'
import { blocksOf } from '@/lib/core/documents/blocks'
import { buildRecord } from '@/lib/core/reports/build'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import { style } from '@/lib/core/reports/formats/html/style'
import { sha256Of } from '@/lib/core/reports/serialize'
import { Desk, people } from '@/tests/fixtures/reports/desk'
import { inputOf } from '@/tests/fixtures/reports/story'

const body = 'The harbour was closed for nine years.'

function judgedOn(scaleId: string, rating: [id: string, label: string]) {
  const desk = new Desk({ headline: 'Harbour', deck: '', body, blocks: blocksOf(body) })
  desk.scale = { scaleId, scaleVersion: 1 }
  desk.open()
  desk.importArticle()
  const claim = desk.draft(1, body, body)
  const round = desk.submit(claim, 1)
  for (const by of [people.kaur, people.lind]) desk.review(round, { by, rating, why: ['It was not.'] })
  desk.reveal(claim, round)
  desk.settle(claim, round, rating, 'It was open all along.')
  return renderHtml(buildRecord(inputOf(desk)))
}

test('a verdict on the lowest of six steps has its colour in both modes, its sign and its place on the line', () => {
  const page = judgedOn('truth-6', ['flagrantly-false', 'Flagrantly false'])
  expect(page).toContain('.v-flagrant{--solid:#350028')
  expect(page).toContain('.v-flagrant{--solid:#AA32A4')
  expect(page).toMatch(/class="verdict v-flagrant"[^>]*>.*Flagrantly false/)
})

test('pages of other scales carry the sheet that they always had', () => {
  const page = judgedOn('truth-5', ['false', 'False'])
  expect(page).not.toContain('flagrant')
  // Reports that were made are drawn again and compared: this sheet never changes.
  expect(sha256Of(style)).toBe('5aa97b94cb6ffe9471e7f367b5afbfb01dac4aced13a8a01163df9e93c4df75c')
})
