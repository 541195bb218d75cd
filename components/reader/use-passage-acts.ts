'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { ReaderActions } from '@/components/reader/reader-actions'
import type { ActHistory } from '@/components/reader/use-act-history'
import type { CardsAhead } from '@/components/reader/use-cards'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import { type Outcome, refuse } from '@/lib/core/outcome'
import { newPassage } from '@/lib/viewer/new-card'
import { afterChange, type PassageChange, reversed, sameWords } from '@/lib/viewer/passage-acts'

interface Options {
  document: DocumentView
  revision: RevisionView
  actions: Pick<ReaderActions, 'remarkPassages'>
  cards: CardsAhead
  history: ActHistory
}

/** How an act is called in "Undo: …", and what is said once it is done. */
export interface ActWords {
  name: string
  done: string
}

/** Changes passages of drafts: does it, remembers how to take it back, and says what came of it. */
export type ChangePassages = (changes: readonly PassageChange[], words: ActWords) => Promise<Outcome<unknown>>

/**
 * Changes what claims rest on. The page shows it at once; if the server refuses, the page goes back and says why.
 * Words name the passages, not ids: a passage that was taken off and put back is another row on the same words.
 */
export function usePassageActs({ document, revision, actions, cards, history }: Options): ChangePassages {
  const t = useTranslations('reader')
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  // One after the other: what the first one marked has an id only once the server gave it one.
  function perform(changes: readonly PassageChange[]): Promise<Outcome<unknown>> {
    const mine = queue.current.then(() => performNow(changes))
    queue.current = mine.catch(() => null)
    return mine
  }
  async function performNow(changes: readonly PassageChange[]): Promise<Outcome<unknown>> {
    const asked = changes.map((change) => withIds(change, cards.now()))
    if (asked.some(({ off }) => off.includes(null))) {
      return refuse('passage.changed-meanwhile', t('history.gone'))
    }
    const shown = cards.show((list) => changed(list, changes, revision, () => null))
    const outcome = await actions
      .remarkPassages({ documentId: document.id, claims: asked })
      .catch((): null => null)
    if (outcome?.ok) {
      const { claims } = outcome.value
      shown.keep((list) =>
        changed(list, changes, revision, (claimId, i) => {
          return claims.find((claim) => claim.claimId === claimId)?.marked[i] ?? null
        }),
      )
      return outcome
    }
    shown.drop()
    if (outcome === null) throw new Error('the connection dropped')
    return outcome
  }
  return async (changes, { name, done }) => {
    const outcome = await perform(changes).catch(() => refuse('request.not-sent', t('history.notSent')))
    if (outcome.ok) {
      history.push({ name, done, undo: () => perform(reversed(changes)), redo: () => perform(changes) })
    } else history.refused(outcome.refusal.message)
    return outcome
  }
}

function withIds({ claimId, off, on }: PassageChange, cards: readonly ClaimCard[]) {
  const passages = cards.find(({ id }) => id === claimId)?.passages ?? []
  const idOf = (words: PassageChange['off'][number]) =>
    passages.find((passage) => sameWords(passage, words))?.id ?? null
  return { claimId, off: off.map(idOf), on }
}

/** The cards after the changes; a passage whose id is not known yet is called by its place. */
function changed(
  cards: readonly ClaimCard[],
  changes: readonly PassageChange[],
  revision: RevisionView,
  idOf: (claimId: string, i: number) => string | null,
): ClaimCard[] {
  return cards.map((card) => {
    const change = changes.find(({ claimId }) => claimId === card.id)
    if (!change) return card
    const passages = afterChange(card.passages, change, (words) => {
      const id = idOf(card.id, change.on.indexOf(words)) ?? `${words.part} ${words.start} ${words.end}`
      return { ...newPassage(words, revision, id), revisionId: words.revisionId }
    })
    return { ...card, passages }
  })
}
