/** Words up to this long are named whole; longer ones, and those of several lines, by their first and last words. */
const LONGEST = 120
/** How many words name an end of long ones. */
const END_WORDS = 4
/** At most so many words of context on each side tell words apart that stand in several places. */
const MOST_CONTEXT = 10

const plain = (words: string) => words.replace(/\s+/gu, ' ').trim().toLowerCase()

/** Letters and digits of scripts that put spaces between words; in others every character may be an edge. */
const INSIDE =
  /[\p{M}\p{N}_]|(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}])\p{L}/u

const characterBefore = (text: string, at: number) =>
  /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
const characterAt = (text: string, at: number) => /^./su.exec(text.slice(at, at + 2))?.[0] ?? ''

/** Whole words: a browser marks nothing that begins or ends inside of one. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  const inside = (at: number) =>
    at > 0 && at < text.length && INSIDE.test(characterBefore(text, at)) && INSIDE.test(characterAt(text, at))
  let [from, to] = [start, end]
  while (inside(from)) from -= characterBefore(text, from).length
  while (inside(to)) to += characterAt(text, to).length
  return [from, to]
}

function countOf(all: string, words: string): number {
  let count = 0
  for (let at = all.indexOf(words); at >= 0 && count < 2; at = all.indexOf(words, at + 1)) count += 1
  return count
}

/** Where the last `n` words before an offset begin, on the nearest line above that has any. */
function wordsBefore(text: string, offset: number, n: number): [number, number] {
  const before = text.slice(0, offset).trimEnd()
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const words = [...line.matchAll(/\S+/gu)]
  const first = words.at(-n) ?? words[0]
  return [before.length - line.length + (first?.index ?? line.length), before.length]
}

/** Where the first `n` words after an offset end, on the nearest line below that has any. */
function wordsAfter(text: string, offset: number, n: number): [number, number] {
  const rest = text.slice(offset)
  const start = offset + rest.length - rest.trimStart().length
  const line = text.slice(start).split('\n', 1)[0] ?? ''
  const words = [...line.matchAll(/\S+/gu)]
  const last = words[n - 1] ?? words.at(-1)
  return [start, start + (last ? last.index + last[0].length : 0)]
}

/** Percent-encodes a term. "-", "," and "&" part the terms of a fragment from each other. */
const term = (words: string) =>
  encodeURIComponent(
    words
      .replace(/\s+/gu, ' ')
      .replace(/\p{Cs}/gu, '')
      .trim(),
  ).replaceAll('-', '%2D')

/**
 * What goes after "#" in the address of a page so that a browser goes to these words and marks them: the text fragment
 * `:~:text=prefix-,start,end,-suffix` (https://wicg.github.io/scroll-to-text-fragment/). The end is given for long
 * words, prefix and suffix only where the same words stand elsewhere in the text too.
 *
 * @param text the whole text of the page, as far as it is known
 * @param start UTF-16 offset of the words in it, and `end`, half-open
 */
export function textFragment(text: string, start: number, end: number): string {
  const [from, to] = wholeWords(text, start, end)
  const words = text.slice(from, to)
  const whole = words.length <= LONGEST && !words.trim().includes('\n')
  const headEnd = whole ? to : Math.min(to, wordsAfter(text, from, END_WORDS)[1])
  const context = contextOf(text, from, headEnd, whole)
  const last = headEnd < to ? tailOf(text, headEnd, to) : null
  const suffix = whole ? context.suffix : (last?.suffix ?? '')
  const terms = [
    context.prefix && `${term(context.prefix)}-`,
    term(text.slice(from, headEnd)),
    last && term(text.slice(last.begin, to)),
    suffix && `-${term(suffix)}`,
  ]
  return `:~:text=${terms.filter(Boolean).join(',')}`
}

/**
 * Just enough words on both sides, or before only, to tell these words from others that are the same; nothing where
 * they stand once.
 */
function contextOf(
  text: string,
  from: number,
  to: number,
  both: boolean,
): { prefix: string; suffix: string } {
  const all = plain(text)
  const found = { prefix: '', suffix: '' }
  if (countOf(all, plain(text.slice(from, to))) < 2) return found
  for (let n = 1; n <= MOST_CONTEXT; n += 1) {
    const before = wordsBefore(text, from, n)
    const after: [number, number] = both ? wordsAfter(text, to, n) : [to, to]
    found.prefix = text.slice(...before)
    found.suffix = text.slice(...after)
    if (countOf(all, plain(text.slice(before[0], after[1]))) < 2) break
  }
  return found
}

/**
 * The last words of a long stretch, enough of them that they are not found earlier in it; where their line has no more,
 * what follows tells them apart.
 */
function tailOf(text: string, from: number, to: number): { begin: number; suffix: string } {
  const isFirst = (begin: number, end: number) => {
    const searched = plain(text.slice(from, end))
    const tail = plain(text.slice(begin, end))
    return searched.indexOf(tail) === searched.length - tail.length
  }
  const line = text.slice(from, to).trimEnd().lastIndexOf('\n')
  const floor = line < 0 ? from : from + line + 1
  let begin = to
  for (let n = END_WORDS; begin > floor; n += END_WORDS) {
    begin = Math.max(floor, wordsBefore(text, to, n)[0])
    if (isFirst(begin, to)) return { begin, suffix: '' }
  }
  let suffix: [number, number] = [to, to]
  for (let n = 1; n <= MOST_CONTEXT && !isFirst(begin, suffix[1]); n += 1) suffix = wordsAfter(text, to, n)
  return { begin, suffix: text.slice(...suffix) }
}
