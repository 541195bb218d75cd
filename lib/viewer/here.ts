import { isDetached, type PlacementView, type PlaceView } from '@/lib/core/claims/placement'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'

/** A passage that waits for a person, or that a person placed or gave up, in the revision that is read. */
export interface PassageByHand {
  card: ClaimCard
  passage: PassageView
  placement: PlacementView
}

/**
 * The claims as they stand in the revision that is read: a passage marked in an earlier one is where its words were
 * found again. One that waits, or is lost, does not hold: it is listed, never drawn.
 */
export function cardsHere(cards: readonly ClaimCard[], revisionId: string): readonly ClaimCard[] {
  if (cards.every((card) => isThere(card, revisionId))) return cards
  return cards.map((card) => (isThere(card, revisionId) ? card : cardHere(card, revisionId)))
}

function isThere({ passages }: ClaimCard, revisionId: string): boolean {
  for (const passage of passages) if (passage.revisionId !== revisionId) return false
  return true
}

/** The same object for the same card, so that what is drawn of it need not be drawn again. */
const known = new WeakMap<ClaimCard, { revisionId: string; here: ClaimCard }>()

function cardHere(card: ClaimCard, revisionId: string): ClaimCard {
  const before = known.get(card)
  if (before?.revisionId === revisionId) return before.here
  const here = { ...card, passages: card.passages.map((passage) => passageHere(passage, revisionId)) }
  known.set(card, { revisionId, here })
  return here
}

function passageHere(passage: PassageView, revisionId: string): PassageView {
  if (passage.revisionId === revisionId) return passage
  const place = passage.placement?.place
  return place ? { ...passage, ...place, holds: true } : { ...passage, holds: false }
}

/** Passages of claims not withdrawn that wait for a person, and those a person spoke about; by claim number. */
export function passagesByHand(cards: readonly ClaimCard[]): {
  waiting: readonly PassageByHand[]
  answered: readonly PassageByHand[]
} {
  const all: PassageByHand[] = []
  for (const card of cards) {
    if (card.state === 'withdrawn') continue
    for (const passage of card.passages) {
      if (passage.placement) all.push({ card, passage, placement: passage.placement })
    }
  }
  all.sort((a, b) => a.card.number - b.card.number)
  return {
    waiting: all.filter(({ placement }) => isDetached(placement)),
    answered: all.filter(({ placement: { status } }) => status === 'chosen' || status === 'lost'),
  }
}

/** The claims after a person chose where the words of a passage are in the revision that is read. */
export function withPlace(
  cards: readonly ClaimCard[],
  claimId: string,
  passageId: string,
  place: PlaceView,
): readonly ClaimCard[] {
  const placement: PlacementView = {
    status: 'chosen',
    score: 1,
    reason: 'by-hand',
    place,
    candidate: null,
  }
  return cards.map((card) =>
    card.id === claimId
      ? {
          ...card,
          passages: card.passages.map((passage) =>
            passage.id === passageId ? { ...passage, placement } : passage,
          ),
        }
      : card,
  )
}
