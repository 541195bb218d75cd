/** A mark on the map of an article: from `top` to `bottom`, in pixels of the map. */
export interface MapStretch<Colour extends string> {
  colour: Colour
  top: number
  bottom: number
}

/** Marks that begin closer than this are drawn as one, in pixels. */
const APART = 1.5

/**
 * One SVG path for each colour. A mark ends where the next begins, and one that begins where another does is not seen: the
 * map shows every place in one colour, and never more pieces than fit on it. Marks come in the order of their tops.
 */
export function mapLines<Colour extends string>(marks: readonly MapStretch<Colour>[]): Map<Colour, string> {
  const pieces: MapStretch<Colour>[] = []
  for (const mark of marks) {
    const last = pieces.at(-1)
    if (last && mark.top - last.top < APART) continue
    if (last) last.bottom = Math.min(last.bottom, mark.top)
    pieces.push({ ...mark })
  }
  const lines = new Map<Colour, string>()
  for (const { colour, top, bottom } of pieces) {
    lines.set(colour, `${lines.get(colour) ?? ''}M0 ${top.toFixed(1)}V${bottom.toFixed(1)}`)
  }
  return lines
}
