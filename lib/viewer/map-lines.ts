/** A mark on the map of an article: from `top` to `bottom`, in pixels of the map. */
export interface MapStretch<Colour extends string> {
  colour: Colour
  top: number
  bottom: number
}

/** Marks that begin closer than this are drawn as one, in pixels. */
export const MARKS_APART = 1.5

/**
 * Which of the places to take so that each lies at least `apart` after the one taken before: of ten thousand, as many
 * as fit. Places that are NaN are not there.
 */
export function placesApart(places: ArrayLike<number>, apart: number): number[] {
  const taken: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? Number.NaN
    if (!(place - last >= apart)) continue
    taken.push(at)
    last = place
  }
  return taken
}

/**
 * One SVG path for each colour. A mark ends where the next begins, and one that begins where another does is not seen:
 * the map shows every place in one colour, and never more pieces than fit on it. Marks come in the order of their tops.
 */
export function mapLines<Colour extends string>(marks: readonly MapStretch<Colour>[]): Map<Colour, string> {
  const pieces: MapStretch<Colour>[] = []
  const tops = marks.map(({ top }) => top)
  for (const at of placesApart(tops, MARKS_APART)) {
    const mark = marks[at]
    const last = pieces.at(-1)
    if (last && mark) last.bottom = Math.min(last.bottom, mark.top)
    if (mark) pieces.push({ ...mark })
  }
  const lines = new Map<Colour, string>()
  for (const { colour, top, bottom } of pieces) {
    lines.set(colour, `${lines.get(colour) ?? ''}M0 ${top.toFixed(1)}V${bottom.toFixed(1)}`)
  }
  return lines
}
