import { expect, it } from 'vitest'
import {
  type CommentDoc,
  commentDoc,
  commentOf,
  commentText,
  mentionsIn,
  withNames,
} from '@/lib/core/comments/body'
import { commentFromEditor } from '@/lib/core/comments/editing'

const [ana, ben] = ['0192f0c0-0000-7000-8000-00000000000a', '0192f0c0-0000-7000-8000-00000000000b']
const mention = (id: string, label: string) => ({ type: 'mention' as const, attrs: { id, label } })
const text = (words: string) => ({ type: 'text' as const, text: words })
const doc = (...content: CommentDoc['content']): CommentDoc => ({ type: 'doc', content })

it('tells whom a comment calls, each once, in the order of the text', () => {
  const said = doc(
    { type: 'paragraph', content: [mention(ben, 'Ben'), text(' and '), mention(ana, 'Ana')] },
    { type: 'paragraph' },
    { type: 'paragraph', content: [mention(ben, 'Ben')] },
  )
  expect(mentionsIn(said)).toEqual([ben, ana])
  expect(commentText(said)).toBe('@Ben and @Ana\n\n\n\n@Ben')
  expect(mentionsIn(commentOf('Write to @Ana'))).toEqual([])
})

it('writes a mention under the name the member has, not the one that was sent', () => {
  const forged = doc({ type: 'paragraph', content: [mention(ana, 'The editor in chief'), text(' agrees')] })
  expect(commentText(withNames(forged, () => 'Ana'))).toBe('@Ana agrees')
})

it('refuses what is empty, too long, a link to a script, or a node that is none of ours', () => {
  const problem = (value: unknown) => commentDoc.safeParse(value).error?.issues[0]?.message
  expect(problem(doc())).toBe('Write something first.')
  expect(problem(commentOf('  '))).toBe('Write something first.')
  expect(problem(commentOf('x'.repeat(5001)))).toBe('Keep the comment under 5,000 characters.')
  expect(commentDoc.safeParse(commentOf('x'.repeat(5000))).success).toBe(true)
  const crowd = Array.from({ length: 21 }, (_, i) => mention(ana.replace(/.{2}$/, String(10 + i)), 'N'))
  expect(problem(doc({ type: 'paragraph', content: crowd }))).toBe(
    'Mention no more than 20 people in one comment.',
  )
  const link = {
    type: 'text',
    text: 'here',
    marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
  }
  expect(problem({ type: 'doc', content: [{ type: 'paragraph', content: [link] }] })).toContain('web address')
  expect(problem({ type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] })).toBeDefined()
})

it('keeps of an editor’s document the words, the links and the mentions', () => {
  const typed = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { id: ana, label: 'Ana', mentionSuggestionChar: '@' } },
          { type: 'text', text: ' see ', marks: [{ type: 'bold' }] },
          {
            type: 'text',
            text: 'this',
            marks: [{ type: 'link', attrs: { href: 'https://a.example/x', target: null } }],
          },
          { type: 'text', text: 'that', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      { type: 'paragraph' },
    ],
  }
  const kept = commentFromEditor(typed)
  expect(kept).toEqual(
    doc({
      type: 'paragraph',
      content: [
        mention(ana, 'Ana'),
        text(' see '),
        { ...text('this'), marks: [{ type: 'link', attrs: { href: 'https://a.example/x' } }] },
        text('that'),
      ],
    }),
  )
  expect(commentDoc.safeParse(kept).success).toBe(true)
  expect(commentFromEditor(null)).toEqual(doc())
})
