import { z } from 'zod'
import { webAddress } from '@/lib/core/input-fields'

const linkMark = z.object({ type: z.literal('link'), attrs: z.object({ href: webAddress }) })
const textNode = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(linkMark).max(1).optional(),
})
const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(textNode).optional() })

/** A rationale: paragraphs of text with links, in ProseMirror's JSON, and nothing else. */
export const rationaleDoc = z.object({ type: z.literal('doc'), content: z.array(paragraph).max(200) })
export type RationaleDoc = z.infer<typeof rationaleDoc>

/** The plain text of a rationale, paragraphs parted by a blank line. */
export function rationaleText(doc: RationaleDoc): string {
  return doc.content
    .map((block) => (block.content ?? []).map((node) => node.text).join(''))
    .join('\n\n')
    .trim()
}

/** A rationale from plain paragraphs (seeds, the command line, tests). */
export function rationaleOf(...paragraphs: string[]): RationaleDoc {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({
      type: 'paragraph',
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  }
}
