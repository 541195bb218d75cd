'use client'
import { useTranslations } from 'next-intl'
import { memo, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type CoverageOnMap, MapCoverage } from '@/components/reader/map-coverage'
import { MapMarks } from '@/components/reader/map-marks'
import classes from '@/components/reader/minimap.module.css'
import type { PageShape, ShapeStore } from '@/components/reader/page-shape'
import { useLater } from '@/components/reader/use-later'
import { useShape } from '@/components/reader/use-shape'
import type { ColourBy } from '@/lib/viewer/colour-key'

/** Room for the counts at both ends, in pixels. */
const EDGE = 36
/** Masthead and document bar, which cover the top of the window. */
const BARS = 94
/** Height of a line of the article; a line on the map stands for one. */
const LINE = 33
/** With more blocks than this their lines would be a grey wall: only headings are drawn. */
const MANY_BLOCKS = 400

/** The words and the cards come first: the map follows this much later, in milliseconds. */
const LATER = 120

interface Props {
  shape: ShapeStore
  by: ColourBy
  activeId: string | null
  /** The sentences nobody looked at, while they are shown in the article. */
  coverage: CoverageOnMap | null
  origin: RefObject<HTMLElement | null>
}

/** The whole article in the height of the window. A short way for the pointer; everything in it is elsewhere too. */
export const Minimap = memo(function Minimap({ shape: store, ...props }: Props) {
  const shape = useLater(useShape(store), LATER)
  return shape ? <WholeMap shape={shape} {...props} /> : null
})

type MapProps = Omit<Props, 'shape'> & { shape: PageShape }

function WholeMap({ shape, by, activeId, coverage, origin }: MapProps) {
  const t = useTranslations('reader.minimap')
  const map = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(600)
  const [counts, setCounts] = useState({ above: 0, below: 0 })
  const scale = (height - 2 * EDGE) / Math.max(1, shape.height)

  useEffect(() => {
    const element = map.current
    if (!element) return
    let frame = 0
    const follow = () => {
      frame = 0
      const top = origin.current?.getBoundingClientRect().top ?? 0
      const from = Math.max(0, BARS - top)
      const to = Math.min(shape.height, window.innerHeight - top)
      const room = element.clientHeight
      const scaled = (room - 2 * EDGE) / Math.max(1, shape.height)
      const box = element.querySelector<HTMLElement>('[data-window]')
      if (box) {
        box.style.top = `${EDGE - 4 + from * scaled}px`
        box.style.height = `${Math.max(12, (to - from) * scaled)}px`
      }
      setHeight(room)
      let above = 0
      let below = 0
      const { top: tops, bottom: bottoms } = shape.words
      for (let at = 0; at < tops.length; at += 1) {
        if ((bottoms[at] ?? from) < from) above += 1
        else if ((tops[at] ?? to) > to) below += 1
      }
      setCounts((before) => (before.above === above && before.below === below ? before : { above, below }))
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(follow)
    }
    follow()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [shape, origin])

  const goTo = ({ clientY, buttons, currentTarget }: PointerEvent<HTMLElement>) => {
    if (buttons !== 1) return
    const y = (clientY - currentTarget.getBoundingClientRect().top - EDGE) / scale
    const top = window.scrollY + (origin.current?.getBoundingClientRect().top ?? 0)
    window.scrollTo({ top: top + y - window.innerHeight / 2 })
  }
  return (
    <div className={classes.map} ref={map} aria-hidden="true" onPointerDown={goTo} onPointerMove={goTo}>
      <span className={classes.count} data-edge="above">
        {counts.above === 0 ? null : t('above', { count: counts.above })}
      </span>
      <MapBlocks blocks={shape.blocks} scale={scale} />
      {coverage ? <MapCoverage {...coverage} shape={shape} edge={EDGE} scale={scale} /> : null}
      <MapMarks shape={shape} by={by} activeId={activeId} edge={EDGE} scale={scale} />
      <i className={classes.window} data-window />
      <span className={classes.count} data-edge="below">
        {counts.below === 0 ? null : t('below', { count: counts.below })}
      </span>
    </div>
  )
}

const MapBlocks = memo(function MapBlocks({ blocks, scale }: { blocks: PageShape['blocks']; scale: number }) {
  return blocks.map(({ top, height: tall, heading }, i) =>
    heading || blocks.length <= MANY_BLOCKS ? (
      <i
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is known by its place
        key={i}
        className={classes.block}
        data-heading={heading || undefined}
        style={{
          top: EDGE + top * scale + 4,
          ...(heading ? {} : { height: Math.max(2, (tall - 12) * scale) }),
          ['--pitch' as string]: `${Math.max(4, LINE * scale)}px`,
        }}
      />
    ) : null,
  )
})
