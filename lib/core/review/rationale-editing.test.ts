import { describe, expect, it } from 'vitest'
import { rationaleDoc, rationaleLines, rationaleOf, rationaleText } from '@/lib/core/review/rationale'
import { linkTarget, rationaleFromEditor } from '@/lib/core/review/rationale-editing'

const text = (words: string, marks?: unknown) => ({ type: 'text', text: words, marks })

describe('rationaleFromEditor', () => {
  it('keeps paragraphs, blank ones too, and web links without the editor’s own attributes', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/a', target: '_blank', class: null } }
    const doc = rationaleFromEditor({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('See '), text('this', [{ type: 'bold' }, link])] },
        { type: 'paragraph' },
      ],
    })
    expect(rationaleDoc.parse(doc)).toEqual(doc)
    expect(doc.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'See ' },
          {
            type: 'text',
            text: 'this',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
          },
        ],
      },
      { type: 'paragraph' },
    ])
  })

  it('makes plain words of other links, and paragraphs of other blocks', () => {
    const link = [{ type: 'link', attrs: { href: 'javascript:x' } }]
    const heading = { type: 'heading', content: [text('one', link)] }
    const cell = { type: 'tableCell', content: [{ type: 'paragraph', content: [text('two')] }] }
    const doc = rationaleFromEditor({
      type: 'doc',
      content: [heading, { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }],
    })
    expect(doc).toEqual(rationaleOf('one', 'two'))
  })

  it('keeps lists three deep and quotes, says so, and makes paragraphs of what is deeper', () => {
    const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })
    const list = (type: string, ...content: unknown[]) => ({ type, content: [{ type: 'listItem', content }] })
    const deep = list('bulletList', paragraph('c'), list('bulletList', paragraph('d')))
    const doc = rationaleFromEditor({
      type: 'doc',
      content: [
        {
          ...list('orderedList', paragraph('a'), list('bulletList', paragraph('b'), deep)),
          attrs: { start: 4 },
        },
        { type: 'blockquote', content: [paragraph('e'), { type: 'blockquote', content: [paragraph('f')] }] },
      ],
    })
    expect(rationaleDoc.parse(doc)).toEqual(doc)
    expect(doc.version).toBe(2)
    expect(rationaleLines(doc)).toEqual(['4. a', '  • b', '    • c', '      d', '> e', '> f'])
  })

  it('holds however deep the nesting is', () => {
    let node: unknown = { type: 'paragraph', content: [text('bottom')] }
    for (let depth = 0; depth < 50_000; depth += 1) {
      node = depth % 2 === 0 ? { type: 'listItem', content: [node] } : { type: 'bulletList', content: [node] }
    }
    const doc = rationaleFromEditor({ type: 'doc', content: [node] })
    expect(rationaleText(doc)).toContain('bottom')
    expect(rationaleDoc.safeParse(doc).success).toBe(true)
  })

  it.each([null, undefined, {}, 'x', { type: 'doc' }])('makes an empty rationale of %j', (json) => {
    expect(rationaleText(rationaleFromEditor(json))).toBe('')
  })
})

it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', ''])('links nowhere: %j', (typed) => {
  expect(linkTarget(typed)).toBeNull()
})
