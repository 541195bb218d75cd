'use client'
import { useLayoutEffect, useMemo, useState } from 'react'
import { Watched } from '@/components/reader/watched'
import type { ClaimCard } from '@/lib/core/claims/view'
import { cardsHere } from '@/lib/viewer/here'

/** The claims as they stand in a revision, for who draws them in the article: told before the page is painted. */
export function useDrawnCards(
  cards: readonly ClaimCard[],
  revisionId: string,
): Watched<readonly ClaimCard[]> {
  const here = useMemo(() => cardsHere(cards, revisionId), [cards, revisionId])
  const [drawn] = useState(() => new Watched(here))
  useLayoutEffect(() => drawn.set(here), [drawn, here])
  return drawn
}
