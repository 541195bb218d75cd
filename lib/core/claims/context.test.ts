import { describe, expect, it } from 'vitest'
import { contextOf } from '@/lib/core/claims/context'
import type { Block } from '@/lib/core/documents/block'

const body = 'Sleep\n\nOne two three.\nFour five six.\n\n- Seven'
const block = (kind: Block['kind'], content: string): Block => {
  const start = body.indexOf(content)
  return { kind, start, end: start + content.length }
}
const text = {
  headline: 'Why we sleep',
  deck: '',
  body,
  blocks: [
    block('heading', 'Sleep'),
    block('paragraph', 'One two three.'),
    block('paragraph', 'Four five six.'),
    block('list-item', '- Seven'),
  ],
}
const marked = (exact: string) => {
  const start = body.indexOf(exact)
  return { part: 'body' as const, start, end: start + exact.length, exact }
}

describe('contextOf', () => {
  it('gives the words of the block around the passage, and which paragraph it is', () => {
    expect(contextOf(text, marked('five'))).toEqual({
      part: 'body',
      paragraph: 2,
      before: 'Four ',
      exact: 'five',
      after: ' six.',
    })
    expect(contextOf(text, marked('Seven'))).toMatchObject({ paragraph: 3, before: '- ', after: '' })
  })

  it('spans all blocks that a passage touches', () => {
    const context = contextOf(text, marked('three.\nFour'))
    expect(context).toMatchObject({ paragraph: 1, before: 'One two ', after: ' five six.' })
  })

  it('numbers a heading with the paragraph below it', () => {
    expect(contextOf(text, marked('Sleep'))).toMatchObject({ paragraph: 1, before: '', after: '' })
  })

  it('takes the whole headline as one block', () => {
    const context = contextOf(text, { part: 'headline', start: 4, end: 6, exact: 'we' })
    expect(context).toEqual({ part: 'headline', paragraph: 1, before: 'Why ', exact: 'we', after: ' sleep' })
  })

  it('puts together what stands in the text', () => {
    for (const exact of ['One', 'three.\nFour', 'six.\n\n- Sev']) {
      const { before, after } = contextOf(text, marked(exact))
      expect(body).toContain(before + exact + after)
    }
  })
})
