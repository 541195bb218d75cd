import { Readability } from '@mozilla/readability'
import { isElement, traverse } from '@/lib/core/imports/html/traverse'

/**
 * Browsers stop nesting at 512; a page beyond is not written by people, and the finder of articles would not return.
 */
const MAX_DEPTH = 600
const MAX_NODES = 100_000

function isOrdinary(page: Document): boolean {
  let depth = 0
  let deepest = 0
  let nodes = 0
  traverse(page, {
    enter(node) {
      nodes += 1
      if (!isElement(node)) return node === page
      depth += 1
      deepest = Math.max(deepest, depth)
      return true
    },
    leave(node) {
      if (isElement(node)) depth -= 1
    },
  })
  return deepest <= MAX_DEPTH && nodes <= MAX_NODES
}

/** The part of a page that looks like its article, or null when none does. The page is used up. */
export function mainText(page: Document): Element | null {
  if (!isOrdinary(page)) return null
  try {
    const found = new Readability<Element>(page, {
      disableJSONLD: true,
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse()
    return found?.content ?? null
  } catch {
    // It is a guess: where it stumbles over a strange page, the whole page is read.
    return null
  }
}
