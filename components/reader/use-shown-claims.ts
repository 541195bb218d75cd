'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useFollowing } from '@/components/reader/use-following'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { tallyAfter, tallyOf } from '@/lib/viewer/claim-tally'
import { type ColourBy, type ColourKey, colourKey, shownState } from '@/lib/viewer/colour-key'
import { type ArticleDrawing, drawingOf } from '@/lib/viewer/drawing'
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
  // What was withdrawn is out of the document's work: there by its row of the legend, or by its address.
  const asked = cards.find(({ id, state }) => state === 'withdrawn' && id === activeId)
  const shown = useMemo(
    () =>
      only === null
        ? cards.filter((card) => card.state !== 'withdrawn' || card === asked)
        : cards.filter((card) => colourKey(card, by) === only),
    [cards, only, by, asked],
  )
  const placed = useFollowing(shown, inReadingOrder, readingOrderAfter)
  const tally = useFollowing(
    cards,
    useCallback((all: readonly ClaimCard[]) => tallyOf(all, by), [by]),
    tallyAfter,
  )
  const lost = useMemo(() => lostPassages(cards), [cards])
  const { wordOf, labelOf } = useWords()
  const drawing = useFollowing(
    shown,
    useCallback((all: readonly ClaimCard[]) => drawingOf(blocks, all, by, labelOf), [blocks, by, labelOf]),
    drawnAfter,
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
    drawing,
    tally,
    wordOf,
  }
}

const drawnAfter = (before: ArticleDrawing, _: unknown, cards: readonly ClaimCard[]) => before.after(cards)

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
