import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom'
import { mountPlain, plainParagraph } from '@/tests/bench/reader/page/plain'
import { drawnByHighlights, found, type Technique } from '@/tests/bench/reader/page/technique'
import { COLOURS, type Marked, type Sample } from '@/tests/bench/reader/sample'

/** Quotes found by Apache Annotator's matcher, drawn like the floor: it finds places and leaves drawing to others. */
export function apache(): Technique {
  let sample: Sample
  let article: HTMLElement
  const highlights = Array.from({ length: COLOURS }, () => new Highlight())
  const spare = new Map<number, Range>()
  async function rangeOf({ start, end }: Marked): Promise<Range> {
    const clean = (from: number, to: number) => sample.text.slice(Math.max(0, from), to).replaceAll('\n', '')
    const matcher = createTextQuoteSelectorMatcher({
      type: 'TextQuoteSelector',
      exact: clean(start, end),
      prefix: clean(start - 32, start),
      suffix: clean(end, end + 32),
    })
    for await (const match of matcher(article)) {
      const range = document.createRange()
      range.setStart(match.startContainer, match.startOffset)
      range.setEnd(match.endContainer, match.endOffset)
      return range
    }
    throw new Error('A quote was not found.')
  }
  return {
    mount(root, given) {
      sample = given
      article = mountPlain(root, given)
      for (const [at, highlight] of highlights.entries()) CSS.highlights.set(`apache-${at}`, highlight)
    },
    async load() {
      for (const marked of sample.marked) highlights[marked.colour]?.add(await rangeOf(marked))
    },
    async add(at) {
      const marked = found(sample.spare[at], 'spare stretch')
      const range = await rangeOf(marked)
      spare.set(at, range)
      highlights[marked.colour]?.add(range)
    },
    remove(at) {
      const range = found(spare.get(at), 'added stretch')
      for (const highlight of highlights) highlight.delete(range)
    },
    paragraph: plainParagraph,
    drawn: drawnByHighlights,
  }
}
