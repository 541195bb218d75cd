'use client'
import { useTranslations } from 'next-intl'
import { type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { ClaimSign } from '@/components/reader/claim-sign'
import classes from '@/components/reader/minimap.module.css'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { WordPlaces } from '@/components/reader/use-word-places'
import type { ColourKey } from '@/lib/viewer/colour-key'

interface Props {
  view: ArticleView
  origin: RefObject<HTMLElement | null>
  places: WordPlaces
  colours: ReadonlyMap<string, ColourKey>
  height: number
}

/** Room above and below the picture, for "n above" and "n below". */
const EDGE = 36
/** With more claims than this the signs would lie on one another: the bars alone are left. */
const MOST_SIGNS = 60

/** The whole article in the height of the window, with its claims and what of it is in sight. A second view, for the eye. */
export function Minimap({ view, origin, places, colours, height }: Props) {
  const t = useTranslations('reader.minimap')
  const map = useRef<HTMLDivElement>(null)
  const shade = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(0)
  const [hidden, setHidden] = useState({ above: 0, below: 0 })
  const scale = height > 0 ? Math.min(0.25, Math.max(0, room - 2 * EDGE) / height) : 0

  useEffect(() => {
    let frame = 0
    const read = () => {
      frame = 0
      const top = origin.current?.getBoundingClientRect().top ?? 0
      setRoom(map.current?.clientHeight ?? 0)
      const from = Math.max(0, 94 - top)
      const to = window.innerHeight - top
      if (shade.current) {
        shade.current.style.top = `${EDGE + from * scale}px`
        shade.current.style.height = `${Math.max(6, (Math.min(to, height) - from) * scale)}px`
      }
      const all = [...places.values()]
      const above = all.filter(({ bottom }) => bottom < from).length
      const below = all.filter(({ top: first }) => first > to).length
      setHidden((now) => (now.above === above && now.below === below ? now : { above, below }))
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(read)
    }
    read()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [origin, places, height, scale])

  const lines = useMemo(() => linesOf(view.elements, origin.current, scale), [view.elements, origin, scale])
  const go = ({ clientY, buttons }: PointerEvent) => {
    if (buttons !== 1 || !map.current || scale === 0) return
    const y = (clientY - map.current.getBoundingClientRect().top - EDGE) / scale
    const top = (origin.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    window.scrollTo({ top: top + y - window.innerHeight / 2 })
  }
  return (
    <div ref={map} className={classes.map} aria-hidden onPointerDown={go} onPointerMove={go}>
      <span className={classes.above}>{t('above', { count: hidden.above })}</span>
      <svg className={classes.lines} role="presentation">
        <path d={lines} />
      </svg>
      {[...places].map(([id, { top, bottom }]) => {
        const colour = colours.get(id)
        if (!colour) return null
        const style = {
          top: EDGE + top * scale,
          height: Math.max(4, (bottom - top) * scale - 1),
          background: `var(--${colour})`,
        }
        return (
          <i key={id} className={classes.mark} style={style}>
            {places.size <= MOST_SIGNS ? <ClaimSign colour={colour} size={11} /> : null}
          </i>
        )
      })}
      <i ref={shade} className={classes.shade} />
      <span className={classes.below}>{t('below', { count: hidden.below })}</span>
    </div>
  )
}

/** One stroke for every few lines of text; headings are darker by being alone. */
function linesOf(elements: readonly HTMLElement[], origin: HTMLElement | null, scale: number): string {
  if (!origin || scale === 0) return ''
  const base = origin.getBoundingClientRect().top
  const step = Math.max(33, 5 / scale)
  const strokes: string[] = []
  let next = 0
  for (const element of elements) {
    const { top, bottom } = element.getBoundingClientRect()
    for (let y = Math.max(next, top - base); y < bottom - base - 6; y += step) {
      strokes.push(`M18 ${(EDGE + y * scale).toFixed(1)}h${y + step > bottom - base ? 12 : 20}`)
      next = y + step
    }
  }
  return strokes.join('')
}
