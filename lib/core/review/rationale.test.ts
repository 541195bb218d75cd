import { describe, expect, it } from 'vitest'
import { rationaleDoc, rationaleOf, rationaleText } from '@/lib/core/review/rationale'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (...content: unknown[]) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] })
const doc = (...content: unknown[]) => ({ type: 'doc', version: 2, content })
const linked = (href: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
})
const refused = (value: unknown) => rationaleDoc.safeParse(value).error?.issues[0]?.message ?? null

describe('a rationale that somebody sends', () => {
  it('is taken with lists three deep and in quotes, and without what it does not know', () => {
    const three = list(paragraph('a'), list(paragraph('b'), list(paragraph('c'))))
    expect(refused(doc(three, { type: 'blockquote', content: [three] }))).toBeNull()
    const more = { ...doc({ ...three, onclick: 'x', attrs: { start: 2, style: 'x' } }), html: '<b>' }
    expect(JSON.stringify(rationaleDoc.parse(more))).not.toMatch(/onclick|style|html/)
  })

  it.each([
    ['a list four deep', doc(list(list(list(list(paragraph('d'))))))],
    [
      'a quote in a quote',
      doc({ type: 'blockquote', content: [{ type: 'blockquote', content: [paragraph('x')] }] }),
    ],
    ['a quote in a list', doc(list({ type: 'blockquote', content: [paragraph('x')] }))],
    ['a list without an item', doc({ type: 'bulletList', content: [] })],
    ['a start beyond reason', doc({ ...list(paragraph('x')), type: 'orderedList', attrs: { start: 1e9 } })],
    ['a picture', doc({ type: 'image', attrs: { src: 'https://a.example/' } })],
    ['a script behind a link', { type: 'doc', content: [linked('javascript:alert(1)')] }],
    ['a script behind a link in a list', doc(list(linked('JaVaScRiPt:alert(1)')))],
    ['data behind a link in a quote', doc({ type: 'blockquote', content: [linked('data:text/html,x')] })],
    ['lists that do not say version 2', { type: 'doc', content: [list(paragraph('x'))] }],
    ['paragraphs that do', doc(paragraph('x'))],
    ['more words than fit', doc(list(paragraph('x'.repeat(20_001))))],
    [
      'more items than anybody reads',
      doc(...Array.from({ length: 200 }, () => list(paragraph('x'), list(paragraph('y'))))),
    ],
  ])('is refused with %s', (_, value) => {
    expect(refused(value)).not.toBeNull()
  })

  it('is refused however deep it is nested, at once', () => {
    const deep = `${'{"type":"bulletList","content":[{"type":"listItem","content":['.repeat(20_000)}${']}]}'.repeat(20_000)}`
    expect(refused({ type: 'doc', version: 2, content: [JSON.parse(deep)] })).not.toBeNull()
  })
})

it('has the same plain text as ever where it is paragraphs, and none where there are only signs', () => {
  expect(rationaleText(rationaleOf('One.', '', 'Two.'))).toBe('One.\n\n\n\nTwo.')
  const empty = { type: 'doc' as const, version: 2 as const, content: [] }
  const blank = { type: 'listItem' as const, content: [{ type: 'paragraph' as const }] }
  expect(rationaleText({ ...empty, content: [{ type: 'orderedList', content: [blank] }] })).toBe('')
})
