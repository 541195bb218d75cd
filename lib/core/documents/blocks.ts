import type { Block } from '@/lib/core/documents/block'
import {
  endsSentence,
  isBulleted,
  isHardWrapped,
  isHeadingShaped,
  isNumbered,
} from '@/lib/core/documents/line-shape'

/** More short lines than this in a row are verse or a menu, not headings. */
const LONGEST_HEADING_RUN = 3

interface Line {
  content: string
  start: number
  /** Directly below another line, without a blank one between. */
  joined: boolean
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let joined = false
  for (const content of text.split('\n')) {
    if (content !== '') lines.push({ content, start, joined })
    joined = content !== ''
    start += content.length + 1
  }
  return lines
}

/** Joins the lines of paragraphs that were broken at a fixed width; every other line stays its own. */
function unwrapped(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  let from = 0
  while (from < lines.length) {
    let to = from + 1
    while (lines[to]?.joined) to += 1
    const group = lines.slice(from, to)
    const contents = group.map((line) => line.content)
    const [first] = group
    if (first && isHardWrapped(contents)) result.push({ ...first, content: contents.join('\n') })
    else for (const line of group) result.push(line)
    from = to
  }
  return result
}

/** Numbered lines next to each other are a list; one alone that looks like a heading is a heading. */
function isListItem(lines: readonly Line[], i: number): boolean {
  const content = lines[i]?.content ?? ''
  if (isBulleted(content)) return true
  if (!isNumbered(content)) return false
  const numberedNeighbour = [lines[i - 1], lines[i + 1]].some((line) => line && isNumbered(line.content))
  return numberedNeighbour || !isHeadingShaped(content)
}

/** For each line whether it may be a heading, by itself and by the line right above it. */
function candidates(lines: readonly Line[]): boolean[] {
  const may: boolean[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    // Directly under a line that does not end a sentence it continues that line, as in verse or an address.
    const continues =
      line.joined && before && !endsSentence(before.content) && !may[i - 1] && !isListItem(lines, i - 1)
    may.push(!continues && isHeadingShaped(line.content) && !isListItem(lines, i))
  })
  return may
}

/** Which lines are headings: those that may be, have something below them, and do not come in a long run. */
function headingLines(lines: readonly Line[]): Set<number> {
  const may = candidates(lines)
  const headings = new Set<number>()
  let run: number[] = []
  lines.forEach((line, i) => {
    if (may[i]) {
      run.push(i)
      return
    }
    const last = lines[run.at(-1) ?? -1]
    const introduces = last !== undefined && (!line.joined || line.content.length > last.content.length)
    if (introduces && run.length <= LONGEST_HEADING_RUN) for (const heading of run) headings.add(heading)
    run = []
  })
  return headings
}

/**
 * The body as headings, paragraphs and list items, guessed from the plain text: a line is a block, except that a
 * paragraph broken at a fixed width is one. Headings are short lines without a final stop that introduce something.
 *
 * Blocks are in order and disjoint, cover every character that is not a newline, and only newlines lie between them.
 * They are computed once, when a revision is frozen, and kept with it: a better guess never moves an old text.
 */
export function blocksOf(text: string): Block[] {
  const lines = unwrapped(linesOf(text))
  const headings = headingLines(lines)
  // A title above the text does not say which kind of heading comes first in the text itself.
  const firstText = lines.findIndex((_, i) => !headings.has(i))
  const ranking = lines.find((_, i) => headings.has(i) && i > firstText)
  const numberedFirst = ranking !== undefined && isNumbered(ranking.content)
  return lines.map(({ content, start }, i) => {
    const span = { start, end: start + content.length }
    if (headings.has(i)) {
      const level = i < firstText || isNumbered(content) === numberedFirst ? 2 : 3
      return { kind: 'heading', level, ...span }
    }
    return { kind: isListItem(lines, i) ? 'list-item' : 'paragraph', ...span }
  })
}
