/**
 * Which blocks are in or near the window. Reports the whole set, at most once a frame, and only when it changed.
 * `margin` is in pixels above and below the window.
 */
export class VisibleBlocks {
  private readonly visible = new Set<number>()
  private readonly numberOf = new Map<Element, number>()
  private readonly observer: IntersectionObserver

  constructor(elements: readonly Element[], onChange: (visible: ReadonlySet<number>) => void, margin = 800) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = this.numberOf.get(target)
          if (block === undefined) continue
          if (isIntersecting) this.visible.add(block)
          else this.visible.delete(block)
        }
        onChange(new Set(this.visible))
      },
      { rootMargin: `${margin}px 0px` },
    )
    elements.forEach((element, block) => {
      this.numberOf.set(element, block)
      this.observer.observe(element)
    })
  }

  destroy(): void {
    this.observer.disconnect()
  }
}
