import { type DiffRun, wordDiff } from '@/lib/core/anchoring/word-diff'
import type { PartTexts } from '@/lib/core/claims/place-again'

/** Words of one paragraph as they are shown side by side in a line of text. */
export interface ComparedWords {
  kind: DiffRun['kind']
  moved: boolean
  text: string
}

/** A paragraph of either text that changed, or how many in a row did not. */
export type ComparedParagraph = { words: ComparedWords[] } | { unchanged: number }

/** What two revisions say, by part, and how far they differ. */
export interface ComparedRevisions {
  headline: ComparedParagraph[]
  deck: ComparedParagraph[]
  body: ComparedParagraph[]
  /** Changed paragraphs of the body beyond those listed. */
  more: number
}

/** Most paragraphs of a comparison. */
const MOST_PARAGRAPHS = 400

/** Paragraphs without a change that are still shown on each side of one that changed. */
const AROUND = 1

/** Two revisions, part by part; of long bodies the first paragraphs. */
export function compareRevisions(before: PartTexts, after: PartTexts): ComparedRevisions {
  const body = compareTexts(before.body, after.body)
  return {
    headline: compareTexts(before.headline, after.headline),
    deck: compareTexts(before.deck, after.deck),
    body: body.slice(0, MOST_PARAGRAPHS),
    more: body.slice(MOST_PARAGRAPHS).filter((one) => 'words' in one).length,
  }
}

/**
 * Two texts as paragraphs in which what was removed and what was added stand at their places; paragraphs without a
 * change are counted, but for the nearest.
 */
export function compareTexts(before: string, after: string): ComparedParagraph[] {
  const paragraphs = paragraphsOf(wordDiff(before, after)).filter(hasWords)
  const changed = paragraphs.map((words) => words.some(({ kind }) => kind !== 'same'))
  const shown = paragraphs.map((_, at) =>
    changed.slice(Math.max(0, at - AROUND), at + AROUND + 1).includes(true),
  )
  const result: ComparedParagraph[] = []
  paragraphs.forEach((words, at) => {
    const last = result.at(-1)
    if (shown[at]) result.push({ words })
    else if (last && 'unchanged' in last) last.unchanged += 1
    else result.push({ unchanged: 1 })
  })
  return result
}

const hasWords = (words: ComparedWords[]) => words.some(({ text }) => text.trim() !== '')

/**
 * The runs of a comparison as words to show one after another: the space before words that were put in is not marked as
 * put in, and words that were taken out never run into what follows them.
 */
export function shownWords(runs: readonly DiffRun[]): ComparedWords[] {
  const shown: ComparedWords[] = []
  runs.forEach(({ kind, moved, old, new: fresh }, at) => {
    const text = kind === 'removed' ? old : fresh
    const space = /^\s*/.exec(text)?.[0] ?? ''
    const torn = space === '' && runs[at - 1]?.kind === 'removed' && /^\s/.test(old + fresh)
    const before = torn ? ' ' : kind === 'same' ? '' : space
    if (before !== '') shown.push({ kind: 'same', moved: false, text: before })
    shown.push({ kind, moved, text: kind === 'same' ? text : text.slice(space.length) })
  })
  return shown.filter(({ text }) => text !== '')
}

/** Runs cut at line breaks. A break of either text ends a paragraph: a removed one does not run into the next. */
function paragraphsOf(runs: readonly DiffRun[]): ComparedWords[][] {
  const paragraphs: ComparedWords[][] = [[]]
  for (const { kind, moved, text } of shownWords(runs)) {
    text.split(/\n+/).forEach((line, at) => {
      if (at > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)?.push({ kind, moved, text: line })
    })
  }
  return paragraphs
}
