'use client'
import { type RefObject, useEffect, useState } from 'react'

/** Beyond the window on both sides, so that scrolling does not outrun what is rendered. */
const MARGIN = 900
/** The span changes in steps: a scroll of a few pixels renders nothing anew. */
const STEP = 300

/** The stretch of `origin` in or near the window, in pixels from its top. */
export function useWindowSpan(origin: RefObject<HTMLElement | null>): { from: number; to: number } {
  const [span, setSpan] = useState({ from: -MARGIN, to: 3 * MARGIN })
  useEffect(() => {
    let frame = 0
    const read = () => {
      frame = 0
      const top = origin.current?.getBoundingClientRect().top ?? 0
      const from = Math.floor((-top - MARGIN) / STEP) * STEP
      const to = Math.ceil((window.innerHeight - top + MARGIN) / STEP) * STEP
      setSpan((before) => (before.from === from && before.to === to ? before : { from, to }))
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
  }, [origin])
  return span
}
