'use client'
import { useMemo } from 'react'
import type { MapMark } from '@/components/reader/places'
import type { PageShape } from '@/components/reader/use-page-shape'
import type { ColourKey } from '@/lib/viewer/colour-key'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** The claims on the minimap: those whose words have a place on the page. */
export function useMapMarks(
  placed: readonly PlacedClaim[],
  shape: PageShape | null,
  colourOf: (claimId: string) => ColourKey,
  activeId: string | null,
): MapMark[] {
  return useMemo(
    () =>
      placed.flatMap(({ card: { id } }, i): MapMark[] => {
        const place = shape?.words[i]
        return place ? [{ claimId: id, colour: colourOf(id), active: id === activeId, place }] : []
      }),
    [placed, shape, colourOf, activeId],
  )
}
