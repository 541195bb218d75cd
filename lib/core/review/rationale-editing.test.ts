import { describe, expect, it } from 'vitest'
import { rationaleDoc, rationaleText } from '@/lib/core/review/rationale'
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
    const doc = rationaleFromEditor({
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [text('one', [{ type: 'link', attrs: { href: 'javascript:x' } }])],
                },
              ],
            },
          ],
        },
      ],
    })
    expect(rationaleText(doc)).toBe('one')
    expect(doc.content[0]).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'one' }] })
  })

  it.each([null, undefined, {}, 'x', { type: 'doc' }])('makes an empty rationale of %j', (json) => {
    expect(rationaleText(rationaleFromEditor(json))).toBe('')
  })
})

it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', ''])('links nowhere: %j', (typed) => {
  expect(linkTarget(typed)).toBeNull()
})
