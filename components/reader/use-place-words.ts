'use client'
import { useTranslations } from 'next-intl'
import type { ReaderActions } from '@/components/reader/reader-actions'
import type { ActHistory } from '@/components/reader/use-act-history'
import type { CardsAhead } from '@/components/reader/use-cards'
import type { ActWords } from '@/components/reader/use-passage-acts'
import type { PlaceView } from '@/lib/core/claims/placement'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'
import type { RevisionView } from '@/lib/core/documents/view'
import { type Outcome, refuse } from '@/lib/core/outcome'
import { withPlace } from '@/lib/viewer/here'

interface Options {
  revision: RevisionView
  actions: Pick<ReaderActions, 'choosePlace'>
  cards: CardsAhead
  history: ActHistory
}

/** A person says where the words of a passage of an earlier revision are in this one. */
export type PlaceWords = (
  card: ClaimCard,
  passage: PassageView,
  to: PlaceView,
  words: ActWords,
) => Promise<Outcome<unknown>>

/**
 * Places words again: the passage stays in its revision, the choice is added to the record. The page shows it at once;
 * if the server refuses, the page goes back and says why. Taking it back is a choice too: of the place before.
 */
export function usePlaceWords({ revision, actions, cards, history }: Options): PlaceWords {
  const t = useTranslations('reader')
  return async (card, passage, to, { name, done }) => {
    const { part, start, end, exact } = passage
    const choose = async (place: PlaceView): Promise<Outcome<unknown>> => {
      const shown = cards.show((list) => withPlace(list, card.id, passage.id, place))
      const outcome = await actions
        .choosePlace({ claimId: card.id, passageId: passage.id, revisionId: revision.id, words: place })
        .catch(() => refuse('request.not-sent', t('history.notSent')))
      if (outcome.ok) shown.keep()
      else shown.drop()
      return outcome
    }
    const outcome = await choose(to)
    if (outcome.ok) {
      history.push({
        name,
        done,
        undo: () => choose({ part, start, end, exact }),
        redo: () => choose(to),
      })
    } else history.refused(outcome.refusal.message)
    return outcome
  }
}
