'use client'
import { type RefObject, useEffect, useRef } from 'react'
import { placeOf, type ShapeStore } from '@/components/reader/page-shape'
import type { WordPlace } from '@/components/reader/places'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { ReaderSize } from '@/components/reader/use-reader-size'
import { wordRects } from '@/components/reader/word-rects'
import type { Words } from '@/lib/viewer/passage-acts'

interface Options {
  view: ArticleView
  shape: ShapeStore
  main: RefObject<HTMLElement | null>
  size: ReaderSize
  /** The claim of the address: it is brought into the window once the article is there. */
  linked: string | null
}

/** Scrolls to the words of a claim, or to any words, if they are not seen well already or `force` asks for it. */
export function useBringIntoView({ view, shape, main, size, linked }: Options) {
  const bring = (claimId: string, force = false) => {
    const now = shape.get()
    const place = now && placeOf(now, claimId)
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
    const bringLinked = () => {
      if (shape.get() === null || due.current === null) return
      latest.current(due.current, true)
      due.current = null
    }
    bringLinked()
    return shape.subscribe(bringLinked)
  }, [shape])
  return { bring, bringWords }
}
