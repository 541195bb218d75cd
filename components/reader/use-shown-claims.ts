'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useState } from 'react'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { type ColourBy, type ColourKey, colourKey, shownState } from '@/lib/viewer/colour-key'
import { drawingOf } from '@/lib/viewer/drawing'
import { inReadingOrder, lostPassages } from '@/lib/viewer/reading-order'

/** Which claims are shown, in which colours, in what order, and what is drawn of them in the article. */
export function useShownClaims(
  cards: readonly ClaimCard[],
  blocks: readonly ArticleBlock[],
  activeId: string | null,
) {
  const t = useTranslations('reader')
  const states = useTranslations('verdicts.state')
  const [by, setBy] = useState<ColourBy>('verdict')
  const [only, setOnly] = useState<ColourKey | null>(null)
  // What was withdrawn is out of the document's work: there by its row of the legend, or by its address.
  const asked = cards.find(({ id, state }) => id === activeId && state === 'withdrawn')
  const shown = useMemo(
    () =>
      only === null
        ? cards.filter((card) => card.state !== 'withdrawn' || card === asked)
        : cards.filter((card) => colourKey(card, by) === only),
    [cards, only, by, asked],
  )
  const placed = useMemo(() => inReadingOrder(shown), [shown])
  const lost = useMemo(() => lostPassages(cards), [cards])
  const wordOf = useCallback(
    (card: ClaimCard) => {
      if (card.verdict && card.state !== 'withdrawn') return card.verdict.label
      return states(shownState(card) === 'returned' ? 'returned' : card.state)
    },
    [states],
  )
  const labelOf = useCallback(
    (card: ClaimCard) =>
      t('numberLabel', { number: card.number, word: wordOf(card), statement: card.statement }),
    [wordOf, t],
  )
  const drawing = useMemo(() => drawingOf(blocks, shown, by, labelOf), [blocks, shown, by, labelOf])
  return {
    by,
    setBy: (next: ColourBy) => {
      setBy(next)
      setOnly(null)
    },
    only,
    setOnly,
    placed,
    lost,
    drawing,
    wordOf,
  }
}
