import { isElement, isTextNode, nameOf, traverse } from '@/lib/core/imports/html/traverse'

/** Elements whose content is no words of the article, whatever they hold. */
const never = new Set(
  [
    'script style noscript template head title meta link base param source track',
    'svg canvas object embed applet iframe frame frameset noframes portal video audio map',
    'button input select optgroup option textarea datalist progress meter output keygen',
    'annotation annotation-xml',
  ].flatMap((names) => names.split(' ')),
)

/** What is shown by something that is not text: the person who imports is told that it is missing. */
export const embedded = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'canvas'])

/** Class names that style sheets everywhere use for words meant for screen readers only. */
const unseen = new Set([
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'screen-reader-text',
  'screen-reader-only',
  'u-hidden-visually',
])

const invisible = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i

/** Whether a reader of the page would see what is in this element, by itself and without style sheets. */
export function isShown(element: Element): boolean {
  const name = nameOf(element)
  if (never.has(name)) return false
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return false
  if (element.getAttribute('aria-hidden')?.trim().toLowerCase() === 'true') return false
  if (name === 'dialog' && !element.hasAttribute('open')) return false
  if (invisible.test(element.getAttribute('style') ?? '')) return false
  const classes = element.getAttribute('class')
  return !classes?.split(/\s+/).some((one) => unseen.has(one))
}

/** White space as a browser collapses it; no-break and other special spaces stay. */
export const collapsed = (text: string) => text.replace(/[ \t\n\f\r]+/g, ' ').trim()

/** The words shown in a node, in one line. At most `limit` characters are gathered. */
export function shownText(root: Node, limit = Number.POSITIVE_INFINITY): string {
  const parts: string[] = []
  let length = 0
  traverse(root, {
    enter: (node) => {
      if (length > limit) return false
      if (isTextNode(node)) {
        parts.push(node.data)
        length += node.data.length
      }
      if (!isElement(node)) return node === root
      if (nameOf(node) === 'br') parts.push(' ')
      return isShown(node)
    },
  })
  return collapsed(parts.join(''))
}
