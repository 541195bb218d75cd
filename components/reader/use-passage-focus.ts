'use client'
import { useMemo, useState } from 'react'
import type { Part } from '@/lib/core/claims/input'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'
import { sameWords, type Words } from '@/lib/viewer/passage-acts'
import { passageAt, passagesInOrder } from '@/lib/viewer/reading-order'

/** The passage of the claim in focus that is looked at: what acts on "the passage" acts on this one. */
export interface PassageFocus {
  card: ClaimCard | null
  passage: PassageView | null
  /** Of those that are in the text, in reading order. */
  all: readonly PassageView[]
  index: number
  look: (claimId: string, words: Words) => void
  /** At the passage on a word that was chosen. */
  lookAt: (claimId: string | null, place: { part: Part; offset: number } | null) => void
}

export function usePassageFocus(cards: readonly ClaimCard[], activeId: string | null): PassageFocus {
  const [at, setAt] = useState<{ claimId: string; words: Words } | null>(null)
  return useMemo(() => {
    const card = cards.find(({ id }) => id === activeId) ?? null
    const all = card ? passagesInOrder(card) : []
    const found = at?.claimId === activeId ? all.findIndex((passage) => sameWords(passage, at.words)) : 0
    const index = Math.max(0, found)
    return {
      card,
      all,
      index,
      passage: all[index] ?? null,
      look: (claimId, words) => setAt({ claimId, words }),
      lookAt: (claimId, place) => {
        const chosen = cards.find(({ id }) => id === claimId)
        const words = place && passageAt(chosen, place)
        if (chosen && words) setAt({ claimId: chosen.id, words })
      },
    }
  }, [cards, activeId, at])
}
