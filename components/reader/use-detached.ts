'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { Act } from '@/components/acts/act'
import { useAct } from '@/components/acts/use-act'
import type { PlaceView } from '@/lib/core/claims/placement'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { Refusal } from '@/lib/core/outcome'
import { type PassageByHand, passagesByHand } from '@/lib/viewer/here'

/** The detached passages of the article and what is being done about them. */
export interface Detached {
  waiting: readonly PassageByHand[]
  answered: readonly PassageByHand[]
  open: boolean
  setOpen: (open: boolean) => void
  /** The passage whose words are being chosen in the article. */
  choosing: PassageByHand | null
  choose: (passage: PassageByHand | null) => void
  /** A candidate that is shown in the article. */
  shown: PlaceView | null
  show: (place: PlaceView | null) => void
  /** Says where the words are now; null: no longer there. */
  answer: (passage: PassageByHand, words: PlaceView | null) => Promise<void>
  busy: boolean
  refusal: Refusal | null
  /** What was done last, to be said aloud. */
  said: string
}

/** @param linked the claim of the address: if its words wait, they are shown at once */
export function useDetached(
  cards: readonly ClaimCard[],
  revisionId: string,
  act: Act,
  linked: { claimId: string | null; detached: boolean },
): Detached {
  const t = useTranslations('reader.detached')
  const { waiting, answered } = useMemo(() => passagesByHand(cards), [cards])
  const [open, setOpen] = useState(
    () => linked.detached || waiting.some(({ card }) => card.id === linked.claimId),
  )
  const [choosing, setChoosing] = useState<PassageByHand | null>(null)
  const [shown, setShown] = useState<PlaceView | null>(null)
  const [said, setSaid] = useState('')
  const { run, busy, refusal, clear } = useAct(act)
  async function answer({ card, passage }: PassageByHand, words: PlaceView | null) {
    const place = words && { part: words.part, start: words.start, end: words.end, exact: words.exact }
    const outcome = await run({ claimId: card.id, passageId: passage.id, revisionId, words: place })
    if (!outcome.ok) return
    setChoosing(null)
    setShown(null)
    setSaid(t(words === null ? 'saidLost' : 'saidPlaced', { number: card.number }))
  }
  return {
    waiting,
    answered,
    open: open && waiting.length + answered.length > 0,
    setOpen: (next) => {
      setOpen(next)
      setChoosing(null)
      setShown(null)
      clear()
    },
    choosing,
    choose: (passage) => {
      setChoosing(passage)
      clear()
    },
    shown,
    show: setShown,
    answer,
    busy,
    refusal,
    said,
  }
}
