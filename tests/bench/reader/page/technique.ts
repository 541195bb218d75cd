import type { Marked, Sample } from '@/tests/bench/reader/sample'

/** One way to show an article and what is marked in it. A page holds one. */
export interface Technique {
  /** Makes what the technique is given, outside of every measurement. */
  prepare?(sample: Sample): void
  /** Puts the article on the page, without highlights. Resolves once it is there. */
  mount(root: HTMLElement, sample: Sample): void | Promise<void>
  /** Resolves once work that `mount` left for later is done. */
  settled?(): Promise<void>
  /** Draws all of `sample.marked`; resolves once the technique calls itself done. */
  load(): void | Promise<void>
  /** Draws one of `sample.spare` beside the others, and takes it away again. */
  add(spare: number): void | Promise<void>
  remove(spare: number): void | Promise<void>
  /** Resolves once what stands beside the article follows the last change; absent where nothing does. */
  whole?(): Promise<void>
  /** The element whose words are this paragraph. */
  paragraph(at: number): Element
  /** Whether the character in this range is shown as marked, by looking at the page alone. */
  drawn(character: Range): boolean
  /** What is marked at a point of the window; absent where the technique has no such question. */
  hit?(x: number, y: number): unknown
}

/** The paragraphs a stretch lies in, with offsets into each: in order. */
export function pieces(sample: Sample, { start, end }: Pick<Marked, 'start' | 'end'>) {
  let low = 0
  let high = sample.paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sample.paragraphs[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: { paragraph: number; start: number; end: number }[] = []
  for (let at = low; at < sample.paragraphs.length; at += 1) {
    const here = sample.paragraphs[at]
    if (!here || here.start >= end) break
    found.push({
      paragraph: at,
      start: Math.max(start, here.start) - here.start,
      end: Math.min(end, here.end) - here.start,
    })
  }
  return found
}

/** Whether any registered CSS highlight lies on the character. */
export function drawnByHighlights(character: Range): boolean {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) {
      const from = range.startContainer === character.startContainer
      if (from && range.startOffset > character.startOffset) continue
      if (range instanceof Range && range.isPointInRange(character.startContainer, character.startOffset)) {
        if (range.comparePoint(character.endContainer, character.endOffset) <= 0) return true
      }
    }
  }
  return false
}

export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The page has no ${what}.`)
  return value
}
