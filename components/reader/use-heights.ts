'use client'
import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react'

/**
 * Heights of the cards that are on the page, in pixels by claim id. Give `observe` as the `ref` of elements with a
 * `data-claim`; a card that left the page keeps its last height.
 */
export function useHeights(): [ReadonlyMap<string, number>, RefCallback<HTMLElement>] {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(() => new Map())
  const observer = useRef<ResizeObserver | null>(null)
  const observe = useCallback((element: HTMLElement | null) => {
    if (!element) return
    observer.current ??= new ResizeObserver((entries) => {
      setHeights((before) => {
        const after = new Map(before)
        for (const { target, borderBoxSize } of entries) {
          const height = borderBoxSize[0]?.blockSize ?? 0
          if (target instanceof HTMLElement && height > 0) after.set(target.dataset.claim ?? '', height)
        }
        return [...after].every(([id, height]) => before.get(id) === height) ? before : after
      })
    })
    observer.current.observe(element)
    return () => observer.current?.unobserve(element)
  }, [])
  useEffect(
    () => () => {
      observer.current?.disconnect()
      observer.current = null
    },
    [],
  )
  return [heights, observe]
}
