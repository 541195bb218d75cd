import type { ArticleBlock } from '@/lib/viewer/article-block'

/** Above this many UTF-16 units of text an article is long: laying it out at once would keep the page waiting. */
const LONG = 150_000
/** About so much text is in a section: some fifty paragraphs, laid out in a few milliseconds. */
const SECTION = 30_000

/** What stands together in the article: one block, or the cells of one table. */
type Group = readonly ArticleBlock[]

export const unitsOf = (blocks: Iterable<{ text: string }>): number => {
  let units = 0
  for (const { text } of blocks) units += text.length
  return units
}

/** How much text a section of this article has; Infinity where it is short and has no sections. */
export const sectionUnits = (blocks: Iterable<{ text: string }>): number =>
  unitsOf(blocks) > LONG ? SECTION : Number.POSITIVE_INFINITY

/**
 * The body of a long article in sections, which the browser lays out and passes over as one. They part between two
 * plain paragraphs only, where no margin and no rule of the style sheet reaches from one block to the next. Headline
 * and deck, and everything in a short article, are in none (`section: false`).
 */
export function articleSections<G extends Group>(
  groups: readonly G[],
  units: number,
): { section: boolean; groups: G[] }[] {
  const sections: { section: boolean; groups: G[] }[] = []
  let length = 0
  for (const group of groups) {
    const section = Number.isFinite(units) && group[0]?.part === 'body'
    const last = sections.at(-1)
    const before = last?.groups.at(-1)
    const full = section && length >= units && before !== undefined && isPlain(before) && isPlain(group)
    if (!last || last.section !== section || full) {
      sections.push({ section, groups: [group] })
      length = 0
    } else last.groups.push(group)
    length += unitsOf(group)
  }
  return sections
}

const isPlain = (group: Group): boolean =>
  group.length === 1 && group[0]?.kind === 'paragraph' && group[0].pictures.length === 0
