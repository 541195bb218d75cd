import { z } from 'zod'
import { isStorable, recordId, webAddress } from '@/lib/core/input-fields'

/** UTF-16 units of a comment, mentions counted by the name they show: about a printed page. */
const LONGEST = 5000
/** Most people one comment calls. */
const MOST_MENTIONS = 20

const linkMark = z.object({ type: z.literal('link'), attrs: z.object({ href: webAddress }) })
const textNode = z.object({
  type: z.literal('text'),
  text: z.string().min(1).refine(isStorable, 'There is a character here that cannot be kept. Type it again.'),
  marks: z.array(linkMark).max(1).optional(),
})
/** `label` is the member's name when it was written: the command sets it, whatever was sent. */
const mentionNode = z.object({
  type: z.literal('mention'),
  attrs: z.object({ id: recordId, label: z.string().min(1).max(300).refine(isStorable) }),
})
const paragraph = z.object({
  type: z.literal('paragraph'),
  content: z
    .array(z.discriminatedUnion('type', [textNode, mentionNode]))
    .max(500)
    .optional(),
})

/** The words of a comment: paragraphs of text with links and mentions, in ProseMirror's JSON, and nothing else. */
export const commentDoc = z
  .object({ type: z.literal('doc'), content: z.array(paragraph).max(100) })
  .refine((doc) => commentText(doc) !== '', 'Write something first.')
  .refine(
    (doc) => commentText(doc).length <= LONGEST,
    `Keep the comment under ${LONGEST.toLocaleString('en-US')} characters.`,
  )
  .refine(
    (doc) => mentionsIn(doc).length <= MOST_MENTIONS,
    `Mention no more than ${MOST_MENTIONS} people in one comment.`,
  )
export interface CommentDoc {
  type: 'doc'
  content: z.infer<typeof paragraph>[]
}
export type CommentNode = z.infer<typeof textNode> | z.infer<typeof mentionNode>

/** The plain text of a comment: a mention as "@name", paragraphs parted by a blank line. */
export function commentText(doc: CommentDoc): string {
  return doc.content
    .map((block) =>
      (block.content ?? [])
        .map((node) => (node.type === 'mention' ? `@${node.attrs.label}` : node.text))
        .join(''),
    )
    .join('\n\n')
    .trim()
}

/** The ids of the members a comment mentions, each once, in the order of the text. */
export function mentionsIn(doc: CommentDoc): string[] {
  const ids = doc.content.flatMap((block) =>
    (block.content ?? []).flatMap((node) => (node.type === 'mention' ? [node.attrs.id] : [])),
  )
  return [...new Set(ids)]
}

/** The same comment with every mention under the name its member has now. */
export function withNames(doc: CommentDoc, nameOf: (memberId: string) => string): CommentDoc {
  return {
    type: 'doc',
    content: doc.content.map((block) => ({
      ...block,
      ...(block.content === undefined
        ? {}
        : {
            content: block.content.map((node) =>
              node.type === 'mention'
                ? { ...node, attrs: { id: node.attrs.id, label: nameOf(node.attrs.id) } }
                : node,
            ),
          }),
    })),
  }
}

/** A comment from plain paragraphs (seeds, tests). */
export function commentOf(...paragraphs: string[]): CommentDoc {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}
