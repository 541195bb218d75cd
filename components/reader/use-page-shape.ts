'use client'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { ArticleView } from '@/components/reader/use-article-view'
import { wordRects } from '@/components/reader/word-rects'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** From the top of the article to the first and last line of some words, in pixels. */
export interface WordPlace {
  top: number
  /** The middle of the first line. */
  at: number
  bottom: number
}

/** Where everything is on the page, in pixels from the top of the article. */
export interface PageShape {
  height: number
  blocks: { top: number; height: number; heading: boolean }[]
  /** One for each claim, in the order given; null where the words have no place on the page. */
  words: (WordPlace | null)[]
}

/** Measures the article once it is there, and again whenever its size or its claims change. */
export function usePageShape(
  view: ArticleView,
  origin: RefObject<HTMLElement | null>,
  placed: readonly PlacedClaim[],
): PageShape | null {
  const [shape, setShape] = useState<PageShape | null>(null)
  const [resized, setResized] = useState(0)
  useEffect(() => {
    const root = origin.current
    if (!root || view.elements.length === 0) return
    let { width, height } = root.getBoundingClientRect()
    const observer = new ResizeObserver(() => {
      const now = root.getBoundingClientRect()
      if (now.width === width && now.height === height) return
      width = now.width
      height = now.height
      setResized((count) => count + 1)
    })
    observer.observe(root)
    return () => observer.disconnect()
  }, [origin, view.elements])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `resized` asks for another measurement
  useLayoutEffect(() => {
    const root = origin.current
    if (!root || view.elements.length === 0) return
    setShape(measured(view, root, placed))
  }, [origin, view, placed, resized])
  return shape
}

function measured(view: ArticleView, root: HTMLElement, placed: readonly PlacedClaim[]): PageShape {
  const { top: origin, height } = root.getBoundingClientRect()
  const blocks = view.elements.map((element) => {
    const { top, height: tall } = element.getBoundingClientRect()
    return { top: top - origin, height: tall, heading: element.tagName !== 'P' }
  })
  const words = placed.map(({ passage }): WordPlace | null => {
    const rects = wordRects(view, root, passage)
    return (
      rects && {
        top: rects.first.top,
        at: rects.first.top + rects.first.height / 2,
        bottom: rects.last.bottom,
      }
    )
  })
  return { height, blocks, words }
}
