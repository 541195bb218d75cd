'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { PageShape } from '@/components/reader/use-page-shape'
import type { ReaderSize } from '@/components/reader/use-reader-size'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

interface Options {
  shape: PageShape | null
  main: RefObject<HTMLElement | null>
  placed: readonly PlacedClaim[]
  size: ReaderSize
  /** The claim of the address: it is brought into the window once the article is there. */
  linked: string | null
}

/** Scrolls to the words of a claim, if they are not seen well already or `force` asks for it. */
export function useBringIntoView({ shape, main, placed, size, linked }: Options) {
  const shapeNow = useRef(shape)
  shapeNow.current = shape
  const bring = (claimId: string, force = false) => {
    const place = shapeNow.current?.words[placed.findIndex(({ card }) => card.id === claimId)]
    const top = main.current?.getBoundingClientRect().top
    if (!place || top === undefined) return
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
  return bring
}
