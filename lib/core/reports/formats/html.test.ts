import { expect, test } from 'vitest'
import { blocksOf } from '@/lib/core/documents/blocks'
import { buildRecord } from '@/lib/core/reports/build'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import { fileNameOf, findFormat, reportFormats } from '@/lib/core/reports/formats/registry'
import { signBody } from '@/lib/core/reports/signs'
import { slots } from '@/lib/core/verdicts/scale'
import { Desk } from '@/tests/fixtures/reports/desk'
import { CANARY, inputOf, storyRecord } from '@/tests/fixtures/reports/story'

const record = storyRecord()
const page = renderHtml(record)

test.each(reportFormats)('format $id: found by id, the same record gives the same bytes', (format) => {
  expect(findFormat(format.id)).toBe(format)
  expect(fileNameOf(record.identity, format)).toBe(`plumbline-harbour-report-17.${format.extension}`)
  if (format.render !== null) expect(format.render(storyRecord())).toBe(format.render(record))
})

test('the page loads nothing and runs nothing: one script element, which is data', () => {
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).toContain('<script type="application/json" id="record">')
  expect(page).not.toMatch(/<(img|link|iframe|object|embed|base|form|video|audio)\b/i)
  expect(page).not.toMatch(/\bon[a-z]+=|javascript:|@import|url\(/i)
  expect(page).not.toMatch(/ style="/)
  expect(page.slice(0, 500)).toContain('default-src &#39;none&#39;')
})

test('headings do not skip, tables have header cells, every id that is linked exists', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  expect(page.match(/<h1/g)).toHaveLength(1)
  expect(page.match(/<table/g)?.length).toBe(page.match(/<thead/g)?.length)
})

test('nothing of a sealed review is on the page', () => {
  expect(page).not.toContain(CANARY)
})

test('every sign has an outline of its own', () => {
  const outlines = slots.map((slot) => signBody(slot, '#000000'))
  expect(new Set(outlines).size).toBe(slots.length)
})

test('hostile words are words: markup escaped, hidden and turning characters shown, links only to the web', () => {
  const nasty =
    '</script><script>alert(1)</script> \u202eesrever\u202c zero\u200bwidth \u0007bell "quotes" & <b>'
  const text = { headline: nasty, deck: '', body: `${nasty}.`, blocks: blocksOf(`${nasty}.`) }
  const desk = new Desk(text)
  desk.open()
  desk.importArticle()
  const claim = desk.draft(1, nasty, 'esrever', { whySelected: nasty })
  desk.cite(claim, desk.source(nasty, { url: 'javascript:alert(1)' }), {
    quote: nasty,
    archiveUrl: 'data:text/html,x',
  })
  const hostile = renderHtml(buildRecord(inputOf(desk)))
  const visible = hostile.slice(0, hostile.indexOf('<script type="application/json"'))
  expect(hostile.match(/<script/g)).toHaveLength(1)
  expect(visible).toContain('&lt;/script&gt;&lt;script&gt;alert(1)')
  expect(visible).toContain('[U+202E]')
  expect(visible).toContain('[U+200B]')
  expect(visible).toContain('[U+0007]')
  expect(['\u202e', '\u202c', '\u200b', '\u0007'].some((one) => visible.includes(one))).toBe(false)
  expect(hostile).not.toMatch(/href="(javascript|data):/i)
})
