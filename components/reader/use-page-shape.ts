'use client'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type BlockPlace, blockPlaces } from '@/components/reader/block-places'
import type { WordPlace } from '@/components/reader/places'
import type { ArticleView } from '@/components/reader/use-article-view'
import { WordPlaces } from '@/components/reader/word-places'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** Where everything is on the page, in pixels from the top of the article. */
export interface PageShape {
  height: number
  blocks: readonly BlockPlace[]
  /** One for each claim, in the order given; null where the words have no place on the page. */
  words: readonly (WordPlace | null)[]
}

/** The article is measured again this long after its size last changed, in milliseconds. */
const SETTLE = 100
/** While a long article is laid out its size changes all the time: then it is measured this often. */
const MEANWHILE = 600
/** While somebody scrolls, words that come near are measured this often, in milliseconds: before they are seen. */
const PACE = 150

interface Blocks {
  height: number
  blocks: readonly BlockPlace[]
  places: WordPlaces
}

/** Measures the article once it is there, and again whenever its size or its claims change. */
export function usePageShape(
  view: ArticleView,
  origin: RefObject<HTMLElement | null>,
  placed: readonly PlacedClaim[],
): PageShape | null {
  const [shape, setShape] = useState<PageShape | null>(null)
  const measured = useBlocks(view, origin)
  useLayoutEffect(() => {
    if (!measured) return
    const { height, blocks, places } = measured
    const look = () => setShape({ height, blocks, words: places.of(placed) })
    places.forgetNear()
    look()
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (places.isDue(placed)) look()
      }, PACE)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', onScroll)
    }
  }, [measured, placed])
  return shape
}

/** Where the blocks are, and a memory of where words are in them; anew whenever the article changed its size. */
function useBlocks(view: ArticleView, origin: RefObject<HTMLElement | null>): Blocks | null {
  const [measured, setMeasured] = useState<Blocks | null>(null)
  const measure = () => {
    const root = origin.current
    if (!root || view.elements.length === 0) return
    const { top: from, height } = root.getBoundingClientRect()
    const blocks = blockPlaces(view, from)
    setMeasured({ height, blocks, places: new WordPlaces(view, root, blocks) })
  }
  const latest = useRef(measure)
  latest.current = measure
  useLayoutEffect(() => {
    if (view.elements.length > 0) latest.current()
  }, [view])
  useEffect(() => {
    const root = origin.current
    if (!root || view.elements.length === 0) return
    let { width, height } = root.getBoundingClientRect()
    let timer: ReturnType<typeof setTimeout> | undefined
    let waitingSince: number | null = null
    const observer = new ResizeObserver(() => {
      const now = root.getBoundingClientRect()
      if (now.width === width && now.height === height) return
      width = now.width
      height = now.height
      waitingSince ??= performance.now()
      clearTimeout(timer)
      const wait = Math.min(SETTLE, Math.max(0, waitingSince + MEANWHILE - performance.now()))
      timer = setTimeout(() => {
        waitingSince = null
        latest.current()
      }, wait)
    })
    observer.observe(root)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [origin, view.elements])
  return measured
}
