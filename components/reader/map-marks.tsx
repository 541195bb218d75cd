import { memo } from 'react'
import { ColourGlyph } from '@/components/reader/colour-glyph'
import classes from '@/components/reader/minimap.module.css'
import type { MapMark } from '@/components/reader/places'
import { mapLines } from '@/lib/viewer/map-lines'

/** Signs stand apart at least so far, in pixels. */
const APART = 12
/** The least height of a mark, in pixels. */
const LEAST = 4

interface Drawn {
  mark: MapMark
  top: number
  bottom: number
}

interface Props {
  marks: readonly MapMark[]
  /** Pixels of the map above the article, and for one of the article. */
  edge: number
  scale: number
}

/**
 * The claims on the map. One in focus or with a sign has an element of its own; all of them together are one line for each
 * colour, so that ten thousand cost what fits on the map.
 */
export const MapMarks = memo(function MapMarks({ marks, edge, scale }: Props) {
  const drawn = marks.map((mark): Drawn => {
    const top = edge + mark.place.top * scale + 3
    return { mark, top, bottom: top + Math.max(LEAST, (mark.place.bottom - mark.place.top) * scale - 4) }
  })
  const lines = mapLines(drawn.map(({ mark: { colour }, top, bottom }) => ({ colour, top, bottom })))
  let lastSign = Number.NEGATIVE_INFINITY
  return (
    <>
      <svg className={classes.marks} aria-hidden="true">
        {[...lines].map(([colour, line]) => (
          <path key={colour} d={line} style={{ stroke: `var(--${colour})` }} />
        ))}
      </svg>
      {drawn.map(({ mark: { claimId, colour, active }, top, bottom }) => {
        const signed = top - lastSign >= APART
        if (signed) lastSign = top
        return signed || active ? (
          <i
            key={claimId}
            className={classes.mark}
            data-active={active || undefined}
            style={{ top, height: bottom - top, ['--c' as string]: `var(--${colour})` }}
          >
            {signed ? <ColourGlyph colour={colour} size={11} /> : null}
          </i>
        ) : null
      })}
    </>
  )
})
