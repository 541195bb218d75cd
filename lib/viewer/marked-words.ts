import type { Mark } from '@/lib/core/documents/block'

/** A run of words under the same marks. */
export interface MarkedRun {
  text: string
  /** Outermost first. */
  marks: Mark[]
}

/** From the outside in: the order in which nested marks are drawn, on the server and in the view alike. */
export const markOrder: readonly Mark['kind'][] = [
  'link',
  'strong',
  'emphasis',
  'code',
  'superscript',
  'subscript',
]

/** Elements of marks. A link leads nowhere: it is a span that says where it led. */
export const markTags: Record<Mark['kind'], 'span' | 'strong' | 'em' | 'code' | 'sup' | 'sub'> = {
  link: 'span',
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
}

/**
 * The words of a block cut at the edges of its marks. The runs put together are the words.
 *
 * @param start offset of the words in their part: marks are given in offsets of the part
 */
export function markedRuns(words: string, start: number, marks: readonly Mark[]): MarkedRun[] {
  if (marks.length === 0) return words === '' ? [] : [{ text: words, marks: [] }]
  const inside = (offset: number) => Math.min(words.length, Math.max(0, offset - start))
  const edges = new Set([0, words.length])
  for (const mark of marks) edges.add(inside(mark.start)).add(inside(mark.end))
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((to, i) => {
    const from = sorted[i] ?? 0
    const over = marks.filter((mark) => inside(mark.start) <= from && inside(mark.end) >= to)
    return {
      text: words.slice(from, to),
      marks: markOrder.flatMap((kind) => over.find((mark) => mark.kind === kind) ?? []),
    }
  })
}
