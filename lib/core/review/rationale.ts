import { z } from 'zod'
import { isStorable, webAddress } from '@/lib/core/input-fields'

const linkMark = z.object({ type: z.literal('link'), attrs: z.object({ href: webAddress }) })
/** UTF-16 units of a whole rationale: some seven printed pages. */
const LONGEST = 20_000

const textNode = z.object({
  type: z.literal('text'),
  text: z.string().min(1).refine(isStorable, 'There is a character here that cannot be kept. Type it again.'),
  marks: z.array(linkMark).max(1).optional(),
})
const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(textNode).max(500).optional() })

/** A rationale: paragraphs of text with links, in ProseMirror's JSON, and nothing else. */
export const rationaleDoc = z
  .object({ type: z.literal('doc'), content: z.array(paragraph).max(200) })
  .refine(fits, `Keep the rationale under ${LONGEST.toLocaleString('en-US')} characters.`)
export interface RationaleDoc {
  type: 'doc'
  content: z.infer<typeof paragraph>[]
}

function fits(doc: RationaleDoc): boolean {
  return rationaleText(doc).length <= LONGEST
}

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
