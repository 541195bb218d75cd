import search from 'approx-string-match'
import { matchQuote } from '@/tests/bench/anchoring/hypothesis'
import { mountPlain, plainParagraph, pointIn } from '@/tests/bench/reader/page/plain'
import { found, pieces, type Technique } from '@/tests/bench/reader/page/technique'
import type { Marked, Sample } from '@/tests/bench/reader/sample'

const CONTEXT = 32

/**
 * The published Hypothesis method, written anew: each quote is looked for in the text of the whole page, with its
 * position as a hint, and the text nodes of what is found are wrapped in elements of their own. Without its sidebar and
 * messages.
 */
export function hypothesis(): Technique {
  let sample: Sample
  const text = () => found(document.getElementById('article'), 'article').textContent ?? ''
  const place = (whole: string, marked: Marked) => {
    const given = sample.text
    const { start, end } = marked
    const lead = leadOf(start)
    return matchQuote(search, whole, {
      exact: given.slice(start, end).replaceAll('\n', ''),
      prefix: given.slice(Math.max(0, start - CONTEXT), start).replaceAll('\n', ''),
      suffix: given.slice(end, end + CONTEXT).replaceAll('\n', ''),
      start: start - lead,
      end: end - lead,
    })
  }
  /** `textContent` has none of the newlines between paragraphs. */
  const leadOf = (offset: number) =>
    2 * (pieces(sample, { start: offset, end: offset + 1 })[0]?.paragraph ?? 0)
  const wrap = (marked: Marked, whole: string, name: string) => {
    found(place(whole, marked), 'match for a quote')
    for (const { paragraph, start, end } of pieces(sample, marked)) {
      let at = start
      while (at < end) {
        const point = pointIn(plainParagraph(paragraph), at)
        const rest = point.offset > 0 ? point.node.splitText(point.offset) : point.node
        if (rest.data.length > end - at) rest.splitText(end - at)
        const wrapper = document.createElement('span')
        wrapper.dataset.marked = name
        rest.replaceWith(wrapper)
        wrapper.append(rest)
        at += rest.data.length
      }
    }
  }
  return {
    mount(root, given) {
      sample = given
      mountPlain(root, given)
    },
    load() {
      const whole = text()
      for (const [n, marked] of sample.marked.entries()) wrap(marked, whole, `m${n}`)
    },
    add(at) {
      wrap(found(sample.spare[at], 'spare stretch'), text(), `s${at}`)
    },
    remove(at) {
      for (const wrapper of document.querySelectorAll(`[data-marked="s${at}"]`)) {
        wrapper.replaceWith(...wrapper.childNodes)
      }
    },
    paragraph: plainParagraph,
    drawn: ({ startContainer: { parentElement } }) => Boolean(parentElement?.closest('[data-marked]')),
  }
}
