import { memo } from 'react'
import { ColourGlyph } from '@/components/reader/colour-glyph'
import classes from '@/components/reader/minimap.module.css'
import type { PageShape } from '@/components/reader/page-shape'
import { type ColourBy, colourKey } from '@/lib/viewer/colour-key'
import { MARKS_APART, mapLines, placesApart } from '@/lib/viewer/map-lines'

/** Signs stand apart at least so far, in pixels. */
const SIGNS_APART = 12
/** The least height of a mark, in pixels. */
const LEAST = 4

interface Props {
  shape: PageShape
  by: ColourBy
  activeId: string | null
  /** Pixels of the map above the article, and for one of the article. */
  edge: number
  scale: number
}

/**
 * The claims on the map. One in focus or with a sign has an element of its own; all of them together are one line for
 * each colour, so that ten thousand cost what fits on the map.
 */
export const MapMarks = memo(function MapMarks({ shape, by, activeId, edge, scale }: Props) {
  const { placed, words } = shape
  const tops = words.top.map((top) => edge + top * scale + 3)
  const mark = (at: number) => {
    const claim = placed[at]
    const [top, room] = [tops[at] ?? 0, ((words.bottom[at] ?? 0) - (words.top[at] ?? 0)) * scale - 4]
    return claim ? [{ colour: colourKey(claim.card, by), top, bottom: top + Math.max(LEAST, room) }] : []
  }
  const lines = mapLines(placesApart(tops, MARKS_APART).flatMap(mark))
  const signed = placesApart(tops, SIGNS_APART)
  const active = activeId === null ? -1 : placed.findIndex(({ card }) => card.id === activeId)
  const alone = active < 0 || Number.isNaN(tops[active]) || signed.includes(active) ? [] : [active]
  return (
    <>
      <svg className={classes.marks} aria-hidden="true">
        {[...lines].map(([colour, line]) => (
          <path key={colour} d={line} style={{ stroke: `var(--${colour})` }} />
        ))}
      </svg>
      {[...signed, ...alone].map((at) =>
        mark(at).map(({ colour, top, bottom }) => (
          <i
            key={at}
            className={classes.mark}
            data-active={at === active || undefined}
            style={{ top, height: bottom - top, ['--c' as string]: `var(--${colour})` }}
          >
            {at === active && alone.length > 0 ? null : <ColourGlyph colour={colour} size={11} />}
          </i>
        )),
      )}
    </>
  )
})
