'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { WordPlace } from '@/components/reader/places'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { PageShape } from '@/components/reader/use-page-shape'
import type { ReaderSize } from '@/components/reader/use-reader-size'
import { wordRects } from '@/components/reader/word-rects'
import type { Words } from '@/lib/viewer/passage-acts'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

interface Options {
  view: ArticleView
  shape: PageShape | null
  main: RefObject<HTMLElement | null>
  placed: readonly PlacedClaim[]
  size: ReaderSize
  /** The claim of the address: it is brought into the window once the article is there. */
  linked: string | null
}

/** Scrolls to the words of a claim, or to any words, if they are not seen well already or `force` asks for it. */
export function useBringIntoView({ view, shape, main, placed, size, linked }: Options) {
  const shapeNow = useRef(shape)
  shapeNow.current = shape
  const bring = (claimId: string, force = false) => {
    const place = shapeNow.current?.words[placed.findIndex(({ card }) => card.id === claimId)]
    if (place) scrollTo(place, force)
  }
  const bringWords = (words: Words) => {
    const rects = main.current ? wordRects(view, main.current, words) : null
    if (!rects) return
    const { first, last } = rects
    scrollTo({ top: first.top, at: first.top + first.height / 2, bottom: last.bottom }, false)
  }
  const scrollTo = (place: WordPlace, force: boolean) => {
    const top = main.current?.getBoundingClientRect().top
    if (top === undefined) return
    const below = size === 'sheet' ? 240 : 60
    const seen = top + place.top > 110 && top + place.bottom < window.innerHeight - below
    if (seen && !force) return
    window.scrollTo({ top: window.scrollY + top + place.at - window.innerHeight * 0.36 })
  }
  const due = useRef(linked)
  const latest = useRef(bring)
  latest.current = bring
  useEffect(() => {
    if (shape === null || due.current === null) return
    latest.current(due.current, true)
    due.current = null
  }, [shape])
  return { bring, bringWords }
}
