'use client'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { ArticleView } from '@/components/reader/use-article-view'
import { wordRects } from '@/components/reader/word-rects'
import type { ClaimCard } from '@/lib/core/claims/view'

/** Where a claim's words are, in pixels from the top of the article: middle of the first line, top and bottom of all. */
export interface WordPlace {
  at: number
  top: number
  bottom: number
}

export type WordPlaces = ReadonlyMap<string, WordPlace>

const NOWHERE: WordPlaces = new Map()

/** Where every claim's first passage is on the page; measured again when the article's size changes. */
export function useWordPlaces(
  view: ArticleView,
  origin: RefObject<HTMLElement | null>,
  cards: readonly ClaimCard[],
): { places: WordPlaces; height: number } {
  const [size, setSize] = useState('')
  const [measured, setMeasured] = useState({ places: NOWHERE, height: 0 })
  useEffect(() => {
    const root = view.editor?.view.dom
    if (!root) return
    // Height too: fonts that arrive late change it, and with it every line.
    const observer = new ResizeObserver(() => setSize(`${root.clientWidth} ${root.clientHeight}`))
    observer.observe(root)
    return () => observer.disconnect()
  }, [view])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what makes the old places wrong
  useLayoutEffect(() => {
    const element = origin.current
    if (!element || view.elements.length === 0) return
    const places = new Map<string, WordPlace>()
    for (const card of cards) {
      const [words] = card.passages.filter(({ holds }) => holds)
      const rects = words && wordRects(view, element, words)
      if (!rects) continue
      const { first, last } = rects
      places.set(card.id, { at: first.y + first.height / 2, top: first.y, bottom: last.bottom })
    }
    setMeasured({ places, height: element.clientHeight })
  }, [view, cards, origin, size])
  return measured
}
