'use client'
import { type RefCallback, useMemo } from 'react'
import type { LineSign } from '@/components/reader/claim-line'
import { useHeights } from '@/components/reader/use-heights'
import type { PageShape } from '@/components/reader/use-page-shape'
import type { Span } from '@/components/reader/use-window-span'
import type { ColourKey } from '@/lib/viewer/colour-key'
import { placeCards, placeSigns } from '@/lib/viewer/placement'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** Height of a card not yet seen, by whether its statement takes one line or two. */
const ONE_LINE = 57
const TWO_LINES = 77
const LINE_LENGTH = 50

interface Beside {
  cards: (PlacedClaim & { top: number })[]
  signs: LineSign[]
  /** Where the last card ends, in pixels: the page is at least as tall. */
  bottom: number
  observe: RefCallback<HTMLElement>
}

/** Where the cards and the signs go; only those near the window. */
export function useBeside(
  placed: readonly PlacedClaim[],
  shape: PageShape | null,
  colourOf: (claimId: string) => ColourKey,
  activeId: string | null,
  span: Span,
): Beside {
  const [heights, observe] = useHeights()
  const layout = useMemo(() => {
    const here = placed.flatMap((claim, i) => {
      const place = shape?.words[i]
      return place ? [{ claim, place }] : []
    })
    const active = here.findIndex(({ claim }) => claim.card.id === activeId)
    const tall = here.map(({ claim: { card } }) => {
      const guess = card.statement.length > LINE_LENGTH ? TWO_LINES : ONE_LINE
      return heights.get(card.id) ?? guess
    })
    const tops = placeCards(
      here.map(({ place }, i) => ({ at: place.at, height: tall[i] ?? ONE_LINE })),
      active,
    )
    const centres = placeSigns(
      here.map(({ place }) => place.at),
      active,
    )
    const items = here.map(({ claim, place }, i) => ({
      claim,
      place,
      active: i === active,
      top: tops[i] ?? 0,
      height: tall[i] ?? ONE_LINE,
      centre: centres[i] ?? 0,
      colour: colourOf(claim.card.id),
    }))
    const last = items.at(-1)
    return { items, bottom: last ? last.top + last.height : 0 }
  }, [placed, shape, colourOf, activeId, heights])
  return useMemo(() => {
    const near = (from: number, to: number) => to >= span.from && from <= span.to
    return {
      cards: layout.items
        .filter(({ top, height, active }) => active || near(top, top + height))
        .map(({ claim, top }) => ({ ...claim, top })),
      signs: layout.items
        .filter(({ centre, top }) => near(Math.min(centre, top), Math.max(centre, top)))
        .map(
          ({ claim, colour, active, centre, top }): LineSign => ({
            claimId: claim.card.id,
            colour,
            active,
            sign: centre,
            card: top,
          }),
        ),
      bottom: layout.bottom,
      observe,
    }
  }, [layout, span, observe])
}
