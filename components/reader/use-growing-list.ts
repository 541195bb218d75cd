'use client'
import { type RefCallback, useCallback, useRef, useState } from 'react'

/** So many rows at first, and more each time the end of them comes near. */
const PAGE = 80

/**
 * How many rows of a long list are on the page: at least as many as `least`, more as its end is scrolled to. Give `end`
 * as the `ref` of an element after the last row.
 */
export function useGrowingList(least: number): { count: number; end: RefCallback<HTMLElement> } {
  const [count, setCount] = useState(PAGE)
  const observer = useRef<IntersectionObserver | null>(null)
  const end = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    observer.current = null
    if (!element) return
    observer.current = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setCount((before) => before + PAGE)
      },
      { rootMargin: '1200px 0px' },
    )
    observer.current.observe(element)
  }, [])
  return { count: Math.max(count, least), end }
}
