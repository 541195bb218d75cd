import { memo } from 'react'
import classes from '@/components/reader/minimap.module.css'
import type { PageShape } from '@/components/reader/page-shape'
import type { Coverage, PartSpan } from '@/lib/core/coverage/coverage'
import { mapRuns } from '@/lib/viewer/map-runs'
import type { BlockIndex } from '@/lib/viewer/positions'

/** What is drawn of the coverage: the sentences of the article and what became of each. */
export interface CoverageOnMap {
  sentences: readonly PartSpan[]
  states: Coverage['states']
  index: BlockIndex
}

interface Props extends CoverageOnMap {
  shape: PageShape
  /** Pixels of the map above the article, and for one of the article. */
  edge: number
  scale: number
}

/** Where nobody looked yet: a broken line at the edge of the map. */
export const MapCoverage = memo(function MapCoverage({
  sentences,
  states,
  index,
  shape,
  edge,
  scale,
}: Props) {
  const blocks = shape.blocks.map(({ top, height }) => ({ top: edge + top * scale, height: height * scale }))
  const runs = mapRuns(sentences, (at) => states[at] === 'open', index, blocks)
  return (
    <svg className={classes.unseen} aria-hidden="true" data-unseen={runs.length}>
      <path d={runs.map(({ top, bottom }) => `M0 ${top.toFixed(1)}V${bottom.toFixed(1)}`).join('')} />
    </svg>
  )
})
