'use client'
import { useCallback, useMemo, useState } from 'react'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'

interface Added {
  claimId: string
  passage: PassageView
}

/**
 * The claims of the article as the server last sent them, and what was acknowledged since: a new claim is there at once,
 * before the page comes back. What the server sends always wins.
 */
export function useCards(sent: readonly ClaimCard[]): {
  cards: readonly ClaimCard[]
  addCard: (card: ClaimCard) => void
  addPassage: (claimId: string, passage: PassageView) => void
} {
  const [newCards, setNewCards] = useState<readonly ClaimCard[]>([])
  const [newPassages, setNewPassages] = useState<readonly Added[]>([])
  const cards = useMemo(() => {
    const known = new Set(sent.map(({ id }) => id))
    return [...sent, ...newCards.filter(({ id }) => !known.has(id))].map((card) =>
      withAdded(card, newPassages),
    )
  }, [sent, newCards, newPassages])
  const addCard = useCallback((card: ClaimCard) => setNewCards((before) => [...before, card]), [])
  const addPassage = useCallback(
    (claimId: string, passage: PassageView) => setNewPassages((before) => [...before, { claimId, passage }]),
    [],
  )
  return { cards, addCard, addPassage }
}

const sameWords = (a: PassageView, b: PassageView) =>
  a.part === b.part && a.start === b.start && a.end === b.end

function withAdded(card: ClaimCard, added: readonly Added[]): ClaimCard {
  const more = added
    .filter(({ claimId }) => claimId === card.id)
    .map(({ passage }) => passage)
    .filter((passage) => !card.passages.some((known) => sameWords(known, passage)))
  return more.length === 0 ? card : { ...card, passages: [...card.passages, ...more] }
}
