'use client'
import { useCallback, useMemo, useReducer, useRef } from 'react'
import type { ClaimCard } from '@/lib/core/claims/view'
import { keptCards } from '@/lib/viewer/kept-cards'

type Change = (cards: readonly ClaimCard[]) => readonly ClaimCard[]

/** A change shown ahead of the server. Once acknowledged it counts until the server sends the claims anew. */
interface Ahead {
  change: Change
  /** What the server had sent last when it acknowledged the change; undefined while it has not. */
  acknowledgedOn?: readonly ClaimCard[]
}

export interface ShownAhead {
  /** The server did it, perhaps with more to show than was known before. */
  keep: (change?: Change) => void
  /** The server refused: the page goes back to what is true. */
  drop: () => void
}

/** Changes of the claims that are shown ahead of the server. */
export interface CardsAhead {
  /** The claims at this very moment, for what is done next. */
  now: () => readonly ClaimCard[]
  /** Shows a change at once. It must come to the same when the server has sent it already. */
  show: (change: Change) => ShownAhead
  addCard: (card: ClaimCard) => void
}

/**
 * The claims of the article as the server last sent them, and what was done since: a new claim or an edge that moved is
 * there at once, before the page comes back. What the server sends always wins.
 */
export function useCards(sent: readonly ClaimCard[]): [readonly ClaimCard[], CardsAhead] {
  const ahead = useRef<readonly Ahead[]>([])
  const [version, again] = useReducer((count: number) => count + 1, 0)
  const latest = useRef(sent)
  latest.current = sent
  const shown = useRef<readonly ClaimCard[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that what is ahead changed
  const cards = useMemo(() => keptCards(shown.current, together(sent, ahead.current)), [sent, version])
  shown.current = cards
  const now = useCallback(() => together(latest.current, ahead.current), [])
  const show = useCallback((change: Change): ShownAhead => {
    const one: Ahead = { change }
    const put = (list: readonly Ahead[]) => {
      ahead.current = list
      again()
    }
    put([...ahead.current.filter((other) => counts(other, latest.current)), one])
    return {
      keep: (known = change) => {
        one.change = known
        one.acknowledgedOn = latest.current
        put([...ahead.current])
      },
      drop: () => put(ahead.current.filter((other) => other !== one)),
    }
  }, [])
  const addCard = useCallback(
    (card: ClaimCard) =>
      show((list) => (list.some(({ id }) => id === card.id) ? list : [...list, card])).keep(),
    [show],
  )
  return [cards, useMemo(() => ({ now, show, addCard }), [now, show, addCard])]
}

const counts = ({ acknowledgedOn }: Ahead, sent: readonly ClaimCard[]) =>
  acknowledgedOn === undefined || acknowledgedOn === sent

function together(sent: readonly ClaimCard[], ahead: readonly Ahead[]): readonly ClaimCard[] {
  return ahead.filter((one) => counts(one, sent)).reduce((cards, { change }) => change(cards), sent)
}
