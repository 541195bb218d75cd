import { mountPlain, plainParagraph } from '@/tests/bench/reader/page/plain'
import { drawnByHighlights, found, pieces, type Technique } from '@/tests/bench/reader/page/technique'
import { COLOURS, type Marked, type Sample } from '@/tests/bench/reader/sample'

/** The floor: plain paragraphs, four `Highlight`s, a raw range for each stretch. It knows no cards and no numbers. */
export function floor(): Technique {
  let sample: Sample
  const highlights = Array.from({ length: COLOURS }, () => new Highlight())
  const spare = new Map<number, Range>()
  const rangeOf = (marked: Marked) => {
    const all = pieces(sample, marked)
    const first = found(all[0], 'place for a highlight')
    const last = all.at(-1) ?? first
    const range = document.createRange()
    range.setStart(found(plainParagraph(first.paragraph).firstChild, 'words'), first.start)
    range.setEnd(found(plainParagraph(last.paragraph).firstChild, 'words'), last.end)
    return range
  }
  return {
    mount(root, given) {
      sample = given
      mountPlain(root, given)
      for (const [at, highlight] of highlights.entries()) CSS.highlights.set(`floor-${at}`, highlight)
    },
    load() {
      for (const marked of sample.marked) highlights[marked.colour]?.add(rangeOf(marked))
    },
    add(at) {
      const marked = found(sample.spare[at], 'spare stretch')
      const range = rangeOf(marked)
      spare.set(at, range)
      highlights[marked.colour]?.add(range)
    },
    remove(at) {
      const range = found(spare.get(at), 'added stretch')
      for (const highlight of highlights) highlight.delete(range)
    },
    paragraph: plainParagraph,
    drawn: drawnByHighlights,
    hit: (x, y) => document.caretPositionFromPoint(x, y),
  }
}
