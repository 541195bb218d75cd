import { Readability } from '@mozilla/readability'
import { isElement, traverse } from '@/lib/core/imports/html/traverse'

/** Browsers stop nesting at 512; a page beyond is not written by people, and the finder of articles would not return. */
const MAX_DEPTH = 600
const MAX_ELEMENTS = 60_000

function isOrdinary(page: Document): boolean {
  let depth = 0
  let deepest = 0
  let elements = 0
  traverse(page, {
    enter(node) {
      if (!isElement(node)) return node === page
      depth += 1
      deepest = Math.max(deepest, depth)
      elements += 1
      return true
    },
    leave(node) {
      if (isElement(node)) depth -= 1
    },
  })
  return deepest <= MAX_DEPTH && elements <= MAX_ELEMENTS
}

/** The part of a page that looks like its article, or null when none does. The page is used up. */
export function mainText(page: Document): Element | null {
  if (!isOrdinary(page)) return null
  const found = new Readability<Element>(page, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse()
  return found?.content ?? null
}
