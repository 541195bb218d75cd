'use client'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleView } from '@/components/reader/use-article-view'
import { wordRects } from '@/components/reader/word-rects'
import { blocksTouched } from '@/lib/viewer/positions'
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

/** The article is measured again this long after its size last changed, in milliseconds. */
const SETTLE = 100
/** Words further from the window than this keep their place in their block, in pixels. */
const NEAR = 2000

/** Measures the article once it is there, and again whenever its size or its claims change. */
export function usePageShape(
  view: ArticleView,
  origin: RefObject<HTMLElement | null>,
  placed: readonly PlacedClaim[],
): PageShape | null {
  const [shape, setShape] = useState<PageShape | null>(null)
  const [resized, setResized] = useState(0)
  const known = useRef<KnownPlaces>({ width: 0, places: new Map() })
  useEffect(() => {
    const root = origin.current
    if (!root || view.elements.length === 0) return
    let { width, height } = root.getBoundingClientRect()
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new ResizeObserver(() => {
      const now = root.getBoundingClientRect()
      if (now.width === width && now.height === height) return
      width = now.width
      height = now.height
      clearTimeout(timer)
      timer = setTimeout(() => setResized((count) => count + 1), SETTLE)
    })
    observer.observe(root)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [origin, view.elements])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `resized` asks for another measurement
  useLayoutEffect(() => {
    const root = origin.current
    if (!root || view.elements.length === 0) return
    setShape(measured(view, root, placed, known.current))
  }, [origin, view, placed, resized])
  return shape
}

/** Places of passages in their blocks, from the tops of the first and the last, as long as the lines are this wide. */
interface KnownPlaces {
  width: number
  places: Map<string, { first: number; last: number; place: WordPlace }>
}

function measured(
  view: ArticleView,
  root: HTMLElement,
  placed: readonly PlacedClaim[],
  known: KnownPlaces,
): PageShape {
  const { top: origin, height, width } = root.getBoundingClientRect()
  if (known.width !== width) known.places.clear()
  known.width = width
  const blocks = view.elements.map((element) => {
    const { top, height: tall } = element.getBoundingClientRect()
    return { top: top - origin, height: tall, heading: element.tagName !== 'P' }
  })
  const topOf = (block: number) => blocks[block]?.top ?? 0
  const words = placed.map(({ passage }): WordPlace | null => {
    const before = known.places.get(passage.id)
    if (before && Math.abs(topOf(before.first) + origin - window.innerHeight / 2) > NEAR) {
      const { first, last, place } = before
      return {
        top: topOf(first) + place.top,
        at: topOf(first) + place.at,
        bottom: topOf(last) + place.bottom,
      }
    }
    const rects = wordRects(view, root, passage)
    if (!rects) return null
    const place = {
      top: rects.first.top,
      at: rects.first.top + rects.first.height / 2,
      bottom: rects.last.bottom,
    }
    const [first, end] = blocksTouched(view.index, passage.part, passage.start, passage.end)
    const last = Math.max(first, end - 1)
    known.places.set(passage.id, {
      first,
      last,
      place: {
        top: place.top - topOf(first),
        at: place.at - topOf(first),
        bottom: place.bottom - topOf(last),
      },
    })
    return place
  })
  return { height, blocks, words }
}
