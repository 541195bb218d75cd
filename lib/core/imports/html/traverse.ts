/** What is done at each node. */
export interface Visitor {
  /** Whether to go into what the node contains; only then is it left again. */
  enter(node: Node): boolean
  leave?(node: Node): void
}

/** Goes through a tree in document order without recursion: pages nest thousands of elements to break readers. */
export function traverse(root: Node, { enter, leave }: Visitor): void {
  let node: Node = root
  while (true) {
    const into = enter(node)
    const first = into ? node.firstChild : null
    if (first) {
      node = first
      continue
    }
    if (into) leave?.(node)
    while (node !== root && !node.nextSibling) {
      if (!node.parentNode) return
      node = node.parentNode
      leave?.(node)
    }
    if (node === root || !node.nextSibling) return
    node = node.nextSibling
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1

export const isTextNode = (node: Node): node is Text => node.nodeType === 3

/** The name of an element in small letters, without the prefix that Word and feeds write. */
export const nameOf = (element: Element) => element.localName.toLowerCase()
