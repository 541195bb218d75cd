/** A stretch of a text: UTF-16, half-open. */
export interface Span {
  start: number
  end: number
}

export type Edge = 'start' | 'end'
export type EdgeUnit = 'character' | 'word' | 'sentence'

/** The text that an edge moves in. */
export interface EdgeText {
  text: string
  /** BCP 47; decides where words begin where no spaces part them. */
  language: string
  /** The sentences of the text, in order. */
  sentences: readonly Span[]
}

/**
 * The span after its edge moved by one unit: a start edge goes from beginning to beginning, an end edge from end to
 * end. It never crosses the other edge, never stands inside a character as a reader sees it, and never on white space.
 * The same span if there is nowhere to go.
 */
export function stepEdge(where: EdgeText, span: Span, edge: Edge, by: 1 | -1, unit: EdgeUnit): Span {
  const from = span[edge]
  for (const line of linesFrom(where.text, from, by)) {
    const stops = stopsIn(where, line, edge, unit)
    const next = by > 0 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from)
    if (next === undefined) continue
    const moved = { ...span, [edge]: next }
    return moved.start < moved.end ? moved : span
  }
  return span
}

/** The span with its edge at the stop nearest to an offset: for an edge that is dragged. */
export function dragEdge(where: EdgeText, span: Span, edge: Edge, to: number, unit: EdgeUnit): Span {
  const candidates = [1, -1].flatMap((by) => {
    for (const line of linesFrom(where.text, to, by as 1 | -1)) {
      const stops = stopsIn(where, line, edge, unit).filter((stop) =>
        edge === 'start' ? stop < span.end : stop > span.start,
      )
      const next = by > 0 ? stops.find((stop) => stop >= to) : stops.findLast((stop) => stop <= to)
      if (next !== undefined) return [next]
    }
    return []
  })
  const [nearest] = candidates.sort((a, b) => Math.abs(a - to) - Math.abs(b - to))
  return nearest === undefined ? span : { ...span, [edge]: nearest }
}

/** The words that came with a move of an edge, and those that went; one of them is empty. */
export function edgeDifference(text: string, before: Span, after: Span): { gained: string; lost: string } {
  const between = (from: number, to: number) => (from < to ? text.slice(from, to) : '')
  const join = (a: string, b: string) =>
    [a, b]
      .map((words) => words.trim())
      .join(' ')
      .trim()
  return {
    gained: join(between(after.start, before.start), between(before.end, after.end)),
    lost: join(between(before.start, after.start), between(after.end, before.end)),
  }
}

/** The line of an offset and those after it in the direction, each without its newline. Edges never lie in newlines. */
function* linesFrom(text: string, from: number, by: 1 | -1): Generator<Span> {
  let start = text.lastIndexOf('\n', from - 1) + 1
  while (start >= 0 && start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) yield { start, end }
    if (by > 0) start = end + 1
    else if (start === 0) return
    else start = text.lastIndexOf('\n', start - 2) + 1
  }
}

/** Where an edge may stand in a line, in order. */
function stopsIn({ text, language, sentences }: EdgeText, line: Span, edge: Edge, unit: EdgeUnit): number[] {
  const words = text.slice(line.start, line.end)
  const whole = segmentsOf(words, language, 'grapheme').filter(({ segment }) => segment.trim() !== '')
  const characters = stopsOf(whole, line.start, edge)
  if (unit === 'character') return characters
  const allowed = new Set(characters)
  const stops =
    unit === 'word'
      ? stopsOf(segmentsOf(words, language, 'word').filter(isWord), line.start, edge)
      : sentences
          .filter(({ start, end }) => start < line.end && end > line.start)
          .map((sentence) => sentence[edge])
  return stops.filter((stop) => allowed.has(stop))
}

const isWord = ({ segment, isWordLike }: Intl.SegmentData) =>
  isWordLike === true || /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)

function stopsOf(segments: readonly Intl.SegmentData[], base: number, edge: Edge): number[] {
  return segments.map(({ index, segment }) => base + index + (edge === 'end' ? segment.length : 0))
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmentsOf(text: string, language: string, granularity: 'grapheme' | 'word'): Intl.SegmentData[] {
  const key = `${language} ${granularity}`
  const known = segmenters.get(key) ?? new Intl.Segmenter(supported(language), { granularity })
  segmenters.set(key, known)
  return [...known.segment(text)]
}

/** A language tag that the platform does not take is no reason to stop working. */
function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
