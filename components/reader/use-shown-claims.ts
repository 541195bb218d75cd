'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useFollowing } from '@/components/reader/use-following'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { tallyAfter, tallyOf } from '@/lib/viewer/claim-tally'
import { type ColourBy, type ColourKey, shownState } from '@/lib/viewer/colour-key'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { LatestDrawing, shownCards } from '@/lib/viewer/latest-drawing'
import { inReadingOrder, lostPassages, readingOrderAfter } from '@/lib/viewer/reading-order'

/**
 * Which claims are shown, in which colours, in what order, what is drawn of them in the article and how many there are.
 * One claim that changes costs what it changes, not what there is.
 */
export function useShownClaims(
  cards: readonly ClaimCard[],
  blocks: readonly ArticleBlock[],
  activeId: string | null,
) {
  const [by, setBy] = useState<ColourBy>('verdict')
  const [only, setOnly] = useState<ColourKey | null>(null)
  const showing = useMemo(() => ({ by, only, activeId }), [by, only, activeId])
  const shown = useMemo(() => shownCards(cards, showing), [cards, showing])
  const placed = useFollowing(shown, inReadingOrder, readingOrderAfter)
  const tally = useFollowing(
    cards,
    useCallback((all: readonly ClaimCard[]) => tallyOf(all, by), [by]),
    tallyAfter,
  )
  const lost = useMemo(() => lostPassages(cards), [cards])
  const { wordOf, labelOf } = useWords()
  const latest = useMemo(() => new LatestDrawing(blocks, labelOf), [blocks, labelOf])
  const drawingFor = useCallback(
    (all: readonly ClaimCard[]): ArticleDrawing => latest.of(all, showing),
    [latest, showing],
  )
  return {
    by,
    setBy: useCallback((next: ColourBy) => {
      setBy(next)
      setOnly(null)
    }, []),
    only,
    setOnly,
    placed,
    lost,
    /** What is drawn of some claims: of one set after the other. */
    drawingFor,
    tally,
    wordOf,
  }
}

/**
 * What is said of a claim. The functions stay the same as long as the language does, so that new messages of the same
 * language, which come with every refresh, draw nothing again.
 */
function useWords() {
  const t = useTranslations('reader')
  const states = useTranslations('verdicts.state')
  const now = useRef({ t, states })
  now.current = { t, states }
  const locale = useLocale()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language has other words
  return useMemo(() => {
    const wordOf = (card: ClaimCard) => {
      if (card.verdict && card.state !== 'withdrawn') return card.verdict.label
      return now.current.states(shownState(card) === 'returned' ? 'returned' : card.state)
    }
    const labelOf = (card: ClaimCard) =>
      now.current.t('numberLabel', { number: card.number, word: wordOf(card), statement: card.statement })
    return { wordOf, labelOf }
  }, [locale])
}
