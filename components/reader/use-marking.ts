'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReaderActions } from '@/components/reader/reader-actions'
import type { ActHistory } from '@/components/reader/use-act-history'
import type { CardsAhead } from '@/components/reader/use-cards'
import type { ChangePassages } from '@/components/reader/use-passage-acts'
import type { ClaimDetails } from '@/lib/core/claims/input'
import type { ClaimState } from '@/lib/core/claims/state'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import { type Outcome, refuse } from '@/lib/core/outcome'
import { newCard, newPassage } from '@/lib/viewer/new-card'
import { putOn } from '@/lib/viewer/passage-acts'
import type { SelectedWords } from '@/lib/viewer/selection'

interface Options {
  document: DocumentView
  revision: RevisionView
  actions: ReaderActions
  cards: CardsAhead
  history: ActHistory
  change: ChangePassages
  /** A claim was made of words, or got another passage. */
  onMarked: (claimId: string) => void
  /** A claim that was just made is gone again. */
  onTakenBack: (claimId: string) => void
}

/**
 * What is being done with selected words, from the moment a person chose it: the words stay, whatever is selected next.
 */
export interface Marking {
  doing: 'new' | 'add' | null
  words: SelectedWords | null
  begin: (doing: 'new' | 'add', words: SelectedWords) => void
  end: () => void
  draft: (details: ClaimDetails) => Promise<Outcome<unknown>>
  addTo: (claimId: string) => Promise<Outcome<unknown>>
}

export function useMarking(options: Options): Marking {
  const { document, revision, actions, cards, history, change, onMarked, onTakenBack } = options
  const t = useTranslations('reader')
  const [state, setState] = useState<{ doing: 'new' | 'add'; words: SelectedWords } | null>(null)

  const words = state?.words ?? null
  async function draft(details: ClaimDetails) {
    if (!words) return notThere
    const outcome = await actions.draftClaim({
      ...details,
      documentId: document.id,
      passage: { revisionId: revision.id, ...words },
    })
    if (!outcome.ok) return outcome
    const { claimId, number } = outcome.value
    cards.addCard(newCard(claimId, number, details, newPassage(words, revision, claimId)))
    let edition = 1
    const move = async (act: ReaderActions['withdrawClaim'], reason: string) => {
      const moved = await act({ claimId, reason, edition })
      if (!moved.ok) return moved
      edition = moved.value.edition
      cards.show((list) => inState(list, claimId, moved.value.state)).keep()
      return moved
    }
    history.push({
      name: t('newClaim.act', { number }),
      done: t('newClaim.done', { number }),
      undo: async () => {
        const undone = await move(actions.withdrawClaim, t('history.undoneReason'))
        if (undone.ok) onTakenBack(claimId)
        return undone
      },
      redo: async () => {
        const redone = await move(actions.restoreClaim, t('history.redoneReason'))
        if (redone.ok) onMarked(claimId)
        return redone
      },
    })
    setState(null)
    onMarked(claimId)
    return outcome
  }
  async function addTo(claimId: string) {
    if (!words) return notThere
    const number = cards.now().find(({ id }) => id === claimId)?.number ?? 0
    const outcome = await change(putOn(claimId, { revisionId: revision.id, ...words }), {
      name: t('addTo.act', { number }),
      done: t('addTo.added'),
    })
    if (outcome.ok) {
      setState(null)
      onMarked(claimId)
    }
    return outcome
  }
  return {
    doing: state?.doing ?? null,
    words,
    begin: (doing, chosen) => setState({ doing, words: chosen }),
    end: () => setState(null),
    draft,
    addTo,
  }
}

const notThere: Outcome<never> = refuse('passage.no-words', 'Select the words in the article first.')

const inState = (cards: ReturnType<CardsAhead['now']>, claimId: string, state: ClaimState) =>
  cards.map((card) => (card.id === claimId ? { ...card, state } : card))
