'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useRef } from 'react'
import type { ArticleView } from '@/components/reader/use-article-view'
import { useCaretPlace } from '@/components/reader/use-caret-place'
import { useTextAndCard } from '@/components/reader/use-text-and-card'
import type { ClaimCard } from '@/lib/core/claims/view'
import { type ArticleDrawing, claimsAt } from '@/lib/viewer/drawing'
import type { Words } from '@/lib/viewer/passage-acts'
import type { Place } from '@/lib/viewer/positions'

interface Options {
  view: ArticleView
  drawing: ArticleDrawing
  cards: readonly ClaimCard[]
  /** The verdict or the state of a claim, in a word. */
  wordOf: (card: ClaimCard) => string
  caret: RefObject<Place | null>
  announce: (words: string) => void
  activeId: string | null
  words: Words | null
  show: (claimId: string) => void
}

/**
 * The caret and the claims: says which claims it comes upon once it rests on their words, and not again while it stays
 * on them. Returns the way between the words and the card.
 */
export function useCaretClaims({ cards, wordOf, announce, ...options }: Options): () => void {
  const t = useTranslations('reader')
  const { view, drawing, caret } = options
  const before = useRef('')
  useCaretPlace(view, caret, ({ part, offset }) => {
    const ids = claimsAt(drawing, part, offset)
    const on = ids.join()
    if (on !== '' && on !== before.current) {
      const here = ids.flatMap((id) => cards.find((card) => card.id === id) ?? [])
      announce(here.map((card) => t('caretOn', { number: card.number, word: wordOf(card) })).join('; '))
    }
    before.current = on
  })
  return useTextAndCard(options)
}
