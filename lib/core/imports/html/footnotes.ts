import { shownText } from '@/lib/core/imports/html/shown'
import { isElement, nameOf, traverse } from '@/lib/core/imports/html/traverse'

/** "[1]", "12", "*", "a": what a reference to a footnote looks like. */
const REFERENCE = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\])]?$/u
const BRACKETED = /^\[(?:\d{1,3}|[a-z])\]$/

/** A longer one is a part of the page. */
const LONGEST_NOTE = 3000

const holds = new Set(['li', 'p', 'div', 'dd', 'aside'])
const inText = new Set(['a', 'span', 'sup', 'b', 'strong'])

const fragmentOf = (link: Element) => {
  const href = link.getAttribute('href') ?? ''
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : null
}

const says = (element: Element, role: string) =>
  element.getAttribute('role') === role ||
  (element.getAttribute('epub:type') ?? '') === role.replace('doc-', '')

function isReference(link: Element, raised: boolean): boolean {
  if (says(link, 'doc-noteref')) return true
  const words = shownText(link, 12)
  return raised ? REFERENCE.test(words) : BRACKETED.test(words)
}

/** The element that holds the whole note of which `element` is, or begins. */
function holderOf(element: Element): Element | null {
  if (holds.has(nameOf(element))) return element
  if (!inText.has(nameOf(element))) return null
  for (let up = element.parentElement, steps = 0; up && steps < 4; up = up.parentElement, steps += 1) {
    if (holds.has(nameOf(up))) {
      return shownText(up, 200).startsWith(shownText(element, 200)) ? up : null
    }
  }
  return null
}

/** The elements that hold a footnote: a raised or bracketed number links to them from the text. */
export function footnotesIn(root: Node): Set<Element> {
  const wanted = new Set<string>()
  const named = new Map<string, Element>()
  let raised = 0
  traverse(root, {
    enter(node) {
      if (!isElement(node)) return node === root
      const name = nameOf(node)
      if (name === 'sup') raised += 1
      const id = node.getAttribute('id') ?? (name === 'a' ? node.getAttribute('name') : null)
      if (id && !named.has(id)) named.set(id, node)
      const fragment = name === 'a' ? fragmentOf(node) : null
      const holdsRaised = node.firstChild && isElement(node.firstChild) && nameOf(node.firstChild) === 'sup'
      if (fragment && isReference(node, raised > 0 || holdsRaised === true)) wanted.add(fragment)
      return true
    },
    leave(node) {
      if (isElement(node) && nameOf(node) === 'sup') raised -= 1
    },
  })
  const notes = new Set<Element>()
  for (const fragment of wanted) {
    const target = named.get(fragment)
    const holder = target && holderOf(target)
    // The way back from the note is a link to the reference, which lies in a paragraph of the text: that is no note.
    if (
      holder &&
      !leadsToNote(holder, wanted, target) &&
      shownText(holder, LONGEST_NOTE).length < LONGEST_NOTE
    )
      notes.add(holder)
  }
  return notes
}

/** Whether the target is itself the reference: a raised number with a name, as notes link back to. */
function leadsToNote(holder: Element, wanted: ReadonlySet<string>, target: Element): boolean {
  if (holder === target) return false
  const link = nameOf(target) === 'a' ? target : target.querySelector('a')
  const fragment = link && fragmentOf(link)
  return Boolean(fragment && wanted.has(fragment) && target.closest('sup'))
}

/** Whether a link in a footnote only leads back to where it was referred to. */
export function isWayBack(link: Element): boolean {
  if (fragmentOf(link) === null) return false
  return says(link, 'doc-backlink') || /^(?:[\s↩↑↵⏎⤴^]|\ufe0e|\ufe0f)*$/u.test(shownText(link, 12))
}

/** Whether a link in a heading only gives the address of that heading, as documentation and blogs put there. */
export function isPermalink(link: Element): boolean {
  return fragmentOf(link) !== null && /^[¶#§🔗]?$/u.test(shownText(link, 12))
}
