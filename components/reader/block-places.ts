import type { ArticleView } from '@/components/reader/use-article-view'

/** Of a block, in pixels from the top of the article. */
export interface BlockPlace {
  top: number
  height: number
  heading: boolean
}

/**
 * Where the blocks are; `from` is the top of the article in the window. In a section that is far from the window a
 * block is where its share of the text begins: asking for the place itself would make the browser lay the section out.
 */
export function blockPlaces({ elements, blocks }: ArticleView, from: number): BlockPlace[] {
  const places: BlockPlace[] = []
  for (let at = 0; at < elements.length; ) {
    const element = elements[at]
    const section = element?.closest('[data-kind="section"]') ?? null
    let end = at + 1
    while (section && elements[end] && section.contains(elements[end] ?? null)) end += 1
    const box = (section ?? element)?.getBoundingClientRect()
    const top = (box?.top ?? 0) - from
    let units = 0
    for (let i = at; i < end; i += 1) units += blocks[i]?.text.length ?? 0
    const each = (box?.height ?? 0) / Math.max(1, units)
    let before = 0
    for (let i = at; i < end; i += 1) {
      const length = blocks[i]?.text.length ?? 0
      const heading = blocks[i]?.kind === 'heading' || blocks[i]?.kind === 'headline'
      places.push({ top: top + before * each, height: length * each, heading })
      before += length
    }
    at = end
  }
  return places
}
