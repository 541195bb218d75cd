import { unspacedAtEnd, unspacedAtStart } from '@/lib/core/imports/pdf/line-of-row'

/** First parts that keep their hyphen whatever follows. */
const KEEPING = /(?<!\p{L})(self|half|well|quasi|\p{L})$/iu

const HYPHEN_AT_END = /[-\u2010]$/
const FIRST_WORD = /^[\p{L}\p{M}'’]+/u
const LAST_WORD = /[\p{L}\p{M}'’]+$/u

/**
 * The words that the article itself writes, lower case, with hyphens inside: they tell how a divided word is spelled.
 */
export function spellings(lines: readonly string[]): Set<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of line.matchAll(/[\p{L}\p{M}'’]+(?:[-\u2010][\p{L}\p{M}'’]+)*/gu)) {
      words.add(word.toLowerCase().replaceAll('\u2010', '-'))
    }
  }
  return words
}

/** How two lines of a paragraph are put together. */
export interface Join {
  /** Characters to take off the end of the first line. */
  drop: 0 | 1
  between: '' | ' '
}

/**
 * Puts two lines together: a word divided by a soft hyphen, or by a hyphen before small letters, becomes one again
 * unless its hyphen is its own ("well-known", "Franco-German", "2024-25"); Chinese and Japanese lines touch.
 */
export function joinOf(line: string, next: string, known: ReadonlySet<string>): Join {
  if (line.endsWith('\u00ad')) return { drop: 1, between: '' }
  if (HYPHEN_AT_END.test(line) && /[\p{L}\p{N}][-\u2010]$/u.test(line)) {
    if (!/^[\p{L}\p{N}]/u.test(next)) return { drop: 0, between: ' ' }
    const first = line.slice(0, -1).match(LAST_WORD)?.[0] ?? ''
    const second = next.match(FIRST_WORD)?.[0] ?? ''
    const divided = first !== '' && /^\p{Ll}/u.test(next)
    if (!divided) return { drop: 0, between: '' }
    // "two- and three-storey": the hyphen stands for the rest of the word.
    if (/^(and|or|und|oder|et|ou|y|o|e|bis|to)$/.test(second)) return { drop: 0, between: ' ' }
    if (known.has(`${first}${second}`.toLowerCase())) return { drop: 1, between: '' }
    const compound =
      line
        .slice(0, -1)
        .match(/[\p{L}\p{M}-]+$/u)?.[0]
        .includes('-') ?? false
    const own = known.has(`${first}-${second}`.toLowerCase()) || compound || KEEPING.test(first)
    return { drop: own ? 0 : 1, between: '' }
  }
  // An address may be divided after one of its signs.
  if (/(https?:\/\/|www\.)\S*[/?&=_.-]$/i.test(line) && /^[\p{Ll}\p{N}%]/u.test(next))
    return { drop: 0, between: '' }
  if (/\S—$/.test(line) || /^—\S/.test(next)) return { drop: 0, between: '' }
  return { drop: 0, between: unspacedAtEnd(line) && unspacedAtStart(next) ? '' : ' ' }
}
