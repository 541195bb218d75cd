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
        const news = entries.flatMap(({ target, borderBoxSize }): [string, number][] => {
          const height = borderBoxSize[0]?.blockSize ?? 0
          const id = target instanceof HTMLElement ? (target.dataset.claim ?? '') : ''
          return height > 0 && before.get(id) !== height ? [[id, height]] : []
        })
        return news.length === 0 ? before : new Map([...before, ...news])
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
