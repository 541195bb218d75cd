import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator'
import { mountPlain, plainParagraph } from '@/tests/bench/reader/page/plain'
import { drawnByHighlights, found, pieces, type Technique } from '@/tests/bench/reader/page/technique'
import type { Marked, Sample } from '@/tests/bench/reader/sample'

/**
 * Recogito's annotator as its readers use it. Annotations come with ranges and go in through the store: with the core
 * that npm resolves, `setAnnotations` with `replace` does not revive them, and draws nothing.
 */
export function recogito(renderer: 'SPANS' | 'CSS_HIGHLIGHTS'): Technique {
  let sample: Sample
  let annotator: TextAnnotator<TextAnnotation, TextAnnotation>
  const annotationOf = (marked: Marked, id: string): TextAnnotation => {
    const all = pieces(sample, marked)
    const first = found(all[0], 'place for a highlight')
    const last = all.at(-1) ?? first
    const range = document.createRange()
    range.setStart(found(plainParagraph(first.paragraph).firstChild, 'words'), first.start)
    range.setEnd(found(plainParagraph(last.paragraph).firstChild, 'words'), last.end)
    const quote = range.toString()
    return {
      id,
      bodies: [],
      target: { annotation: id, selector: [{ quote, range, start: marked.start, end: marked.end }] },
    }
  }
  const frames = () => new Promise<void>((done) => setTimeout(() => requestAnimationFrame(() => done()), 11))
  const drawnBySpans = (character: Range) => {
    const { left, right, top, bottom } = character.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    return [...document.querySelectorAll('.r6o-annotation')].some((span) => {
      const box = span.getBoundingClientRect()
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
    })
  }
  return {
    mount(root, given) {
      sample = given
      const article = mountPlain(root, given)
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(article, {
        annotatingEnabled: false,
        renderer,
      })
    },
    // Its own redraw is debounced by 10 ms and waits for a frame; it draws what is in view.
    load() {
      const all = sample.marked.map((marked, n) => annotationOf(marked, `m${n}`))
      annotator.state.store.bulkAddAnnotations(all, true)
      return frames()
    },
    add(at) {
      annotator.state.store.addAnnotation(annotationOf(found(sample.spare[at], 'spare stretch'), `s${at}`))
      return frames()
    },
    remove(at) {
      annotator.state.store.deleteAnnotation(`s${at}`)
      return frames()
    },
    paragraph: plainParagraph,
    drawn: renderer === 'SPANS' ? drawnBySpans : drawnByHighlights,
    hit(x, y) {
      const { left, top } = found(document.getElementById('article'), 'article').getBoundingClientRect()
      return annotator.state.store.getAt(x - left, y - top)
    },
  }
}
