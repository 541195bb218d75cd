'use client'
import { type RefObject, useEffect, useState } from 'react'

/** Pixels of an element that are in or near the window, from its top. */
export interface Span {
  from: number
  to: number
}

/** The window is followed in steps, so that scrolling does not draw anew every frame. */
const STEP = 400
/** How far beyond the window things are still kept. */
const MARGIN = 600
/** While somebody scrolls, things follow this often, in milliseconds: what is near is there before it is seen. */
const PACE = 120

/** What of an element is in or near the window. */
export function useWindowSpan(element: RefObject<HTMLElement | null>): Span {
  const [span, setSpan] = useState<Span>({ from: -MARGIN, to: 2000 })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = -PACE
    const read = () => {
      timer = undefined
      last = performance.now()
      const top = element.current?.getBoundingClientRect().top ?? 0
      const from = Math.floor(-top / STEP) * STEP - MARGIN
      const to = Math.ceil((window.innerHeight - top) / STEP) * STEP + MARGIN
      setSpan((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    const later = () => {
      timer ??= setTimeout(read, Math.max(0, last + PACE - performance.now()))
    }
    read()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [element])
  return span
}
