/** A child of the article and the blocks in it: most often one, a table has many. Blocks are a half-open range. */
interface Group {
  element: Element
  from: number
  to: number
}

/**
 * Which blocks are in or near the window: looked for by halving whenever the page scrolls or changes its size, so that
 * it costs the same in any article. Reports the whole set at once, and only when it changed. `margin` is in pixels
 * above and below the window.
 */
export class VisibleBlocks {
  private readonly groups: readonly Group[]
  private readonly resizes: ResizeObserver
  private visible: ReadonlySet<number> = new Set()

  /** `elements` stand in the order of the page. */
  constructor(
    private readonly elements: readonly Element[],
    private readonly onChange: (visible: ReadonlySet<number>) => void,
    private readonly margin = 800,
  ) {
    const article = elements[0]?.closest('.ProseMirror') ?? null
    this.groups = groupsOf(article, elements)
    this.resizes = new ResizeObserver(this.look)
    if (article) this.resizes.observe(article)
    document.addEventListener('scroll', this.look, { capture: true, passive: true })
    window.addEventListener('resize', this.look)
    this.look()
  }

  destroy(): void {
    this.resizes.disconnect()
    document.removeEventListener('scroll', this.look, { capture: true })
    window.removeEventListener('resize', this.look)
  }

  private readonly look = (): void => {
    const found = new Set<number>()
    for (let at = this.firstBelow(-this.margin); at < this.groups.length; at += 1) {
      const group = this.groups[at]
      if (!group || group.element.getBoundingClientRect().top > window.innerHeight + this.margin) break
      for (let block = group.from; block < group.to; block += 1) {
        if (group.to - group.from === 1 || this.isNear(block)) found.add(block)
      }
    }
    if (sameBlocks(found, this.visible)) return
    this.visible = found
    this.onChange(found)
  }

  /** The first group that ends below a height of the window. */
  private firstBelow(y: number): number {
    let low = 0
    let high = this.groups.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.groups[middle]?.element.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1
      else high = middle
    }
    return low
  }

  private isNear(block: number): boolean {
    const rect = this.elements[block]?.getBoundingClientRect()
    return rect !== undefined && rect.bottom >= -this.margin && rect.top <= window.innerHeight + this.margin
  }
}

function groupsOf(article: Element | null, elements: readonly Element[]): Group[] {
  const groups: Group[] = []
  for (const [block, inner] of elements.entries()) {
    let element = inner
    while (element.parentElement && element.parentElement !== article) element = element.parentElement
    const last = groups.at(-1)
    if (last?.element === element) last.to = block + 1
    else groups.push({ element, from: block, to: block + 1 })
  }
  return groups
}

function sameBlocks(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size !== b.size) return false
  for (const block of a) if (!b.has(block)) return false
  return true
}
