import type { ArticleFacts } from '@/lib/core/imports/finish'
import type { Piece } from '@/lib/core/imports/pieces'
import { LONGEST, lineOfWords, withoutBy } from '@/lib/core/imports/words'

const isByline = ({ kind, words }: Piece) =>
  kind === 'paragraph' && words.length <= 120 && /^by:?\s+\p{Lu}/iu.test(words) && !/[.!?]$/.test(words)

/**
 * Headline and byline of a document that says them in its first lines and not in facts of its own: the heading it
 * begins with, when it is the only one of its level, and a line that starts with "By". What is taken is not in the
 * rest.
 */
export function headedFacts(
  declared: ArticleFacts,
  pieces: readonly Piece[],
): { facts: ArticleFacts; rest: Piece[] } {
  const facts = { ...declared }
  const rest = [...pieces]
  const [first] = rest
  const titles = rest.filter(({ kind, level }) => kind === 'heading' && level === first?.level)
  if (facts.headline === '' && first?.kind === 'heading' && (first.level === 1 || titles.length === 1)) {
    facts.headline = lineOfWords(first.words, LONGEST.headline) ?? ''
    if (facts.headline !== '') take(rest, 0)
  }
  if (facts.byline === null) {
    const at = rest.slice(0, 3).findIndex(isByline)
    const line = lineOfWords(withoutBy(rest[at]?.words ?? ''), LONGEST.byline)
    if (at >= 0 && line !== null) {
      facts.byline = line
      take(rest, at)
    }
  }
  return { facts, rest }
}

/** Takes a piece out; its pictures stay before what followed it. */
function take(pieces: Piece[], at: number): void {
  const [taken] = pieces.splice(at, 1)
  const next = pieces[at]
  if (taken && next) pieces[at] = { ...next, pictures: [...taken.pictures, ...next.pictures] }
}
