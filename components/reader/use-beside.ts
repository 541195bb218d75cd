'use client'
import { type RefCallback, useMemo } from 'react'
import { besideLayout, cardsOn, signsOn } from '@/components/reader/beside-layout'
import type { LineSign } from '@/components/reader/claim-line'
import type { PageShape } from '@/components/reader/page-shape'
import { useHeights } from '@/components/reader/use-heights'
import type { Span } from '@/components/reader/use-window-span'
import { type ColourBy, colourKey } from '@/lib/viewer/colour-key'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

interface Beside {
  cards: (PlacedClaim & { top: number })[]
  signs: LineSign[]
  /** Where the last card ends, in pixels: the page is at least as tall. */
  bottom: number
  observe: RefCallback<HTMLElement>
}

/** Where the cards and the signs go; only those near the window. */
export function useBeside(
  shape: PageShape | null,
  by: ColourBy,
  activeId: string | null,
  span: Span,
): Beside {
  const [heights, observe] = useHeights()
  const layout = useMemo(
    () => (shape ? besideLayout(shape, activeId, heights) : null),
    [shape, activeId, heights],
  )
  return useMemo(
    () => ({
      cards: layout ? cardsOn(layout, span) : [],
      signs: layout ? signsOn(layout, span, (card) => colourKey(card, by)) : [],
      bottom: layout?.bottom ?? 0,
      observe,
    }),
    [layout, span, by, observe],
  )
}
