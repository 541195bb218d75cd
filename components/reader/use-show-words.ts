'use client'
import { type RefObject, useEffect } from 'react'
import type { ArticleView } from '@/components/reader/use-article-view'
import { wordRects } from '@/components/reader/word-rects'
import type { PlaceView } from '@/lib/core/claims/placement'

/** How far down the window words are brought that somebody asked to see. */
const AT = 0.36

/** Brings words into the window once they are asked for. */
export function useShowWords(
  view: ArticleView,
  main: RefObject<HTMLElement | null>,
  words: PlaceView | null,
): void {
  useEffect(() => {
    const room = main.current
    const rects = words && room ? wordRects(view, room, words) : null
    if (!rects || !room) return
    const top = room.getBoundingClientRect().top + window.scrollY + rects.first.top
    window.scrollTo({ top: top - window.innerHeight * AT })
  }, [view, main, words])
}
