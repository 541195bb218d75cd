import type { Mark } from '@/lib/core/documents/block'
import type { Stretch } from '@/lib/core/imports/pdf/layout'

const looks: readonly (readonly [Mark['kind'], (stretch: Stretch) => string | null])[] = [
  ['link', ({ href }) => href],
  ['strong', ({ bold }) => (bold ? '' : null)],
  ['emphasis', ({ italic }) => (italic ? '' : null)],
  ['code', ({ mono }) => (mono ? '' : null)],
  ['superscript', ({ raised }) => (raised === 'superscript' ? '' : null)],
  ['subscript', ({ raised }) => (raised === 'subscript' ? '' : null)],
]

/**
 * What is more than plain words in some stretches, as offsets of their joined text. Looks that all of the article's
 * text has, or that `usual` names, say nothing and give no mark.
 */
export function marksOf(stretches: readonly Stretch[], usual: ReadonlySet<Mark['kind']>): Mark[] {
  const marks: Mark[] = []
  for (const [kind, lookOf] of looks) {
    if (usual.has(kind)) continue
    let at = 0
    let open: Mark | null = null
    for (const stretch of stretches) {
      const look = lookOf(stretch)
      const start = at + (stretch.text.length - stretch.text.trimStart().length)
      const end = at + stretch.text.trimEnd().length
      at += stretch.text.length
      if (look === null) open = null
      else if (start >= end) continue
      else if (open && (open.href ?? '') === look) open.end = end
      else {
        open = { kind, start, end, ...(look === '' ? {} : { href: look }) }
        marks.push(open)
      }
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}
