'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { ClaimCard } from '@/components/reader/claim-card'
import classes from '@/components/reader/claim-list.module.css'
import type { FocusedClaim } from '@/components/reader/use-focus-claim'
import { useGrowingList } from '@/components/reader/use-growing-list'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

interface Props {
  label: string
  placed: readonly PlacedClaim[]
  focus: FocusedClaim
  language: string
  hrefOf: (claimId: string) => string
  /** Of the card of the claim in focus. */
  foot: ReactNode
}

/** All claims of the article, one below the other, where there is no room beside the text. */
export function ClaimList({ label, placed, focus, language, hrefOf, foot }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const active = placed.findIndex(({ card }) => card.id === focus.activeId)
  const { count, end } = useGrowingList(active + 1)
  useEffect(() => {
    const card = list.current?.querySelector(`[data-claim="${focus.activeId}"]`)
    card?.scrollIntoView({ block: 'nearest' })
  }, [focus.activeId])
  return (
    <ul className={classes.list} aria-label={label} ref={list}>
      {placed.slice(0, count).map(({ card }) => (
        <li key={card.id} data-claim={card.id}>
          <ClaimCard
            card={card}
            href={hrefOf(card.id)}
            language={language}
            active={card.id === focus.activeId}
            lit={focus.lit.has(card.id)}
            onActivate={focus.activate}
            onHover={focus.hover}
            foot={card.id === focus.activeId ? foot : null}
          />
        </li>
      ))}
      {/* Anew with each growth: an end that is still near the window asks for more. */}
      {count < placed.length ? <li key={`end ${count}`} ref={end} aria-hidden="true" /> : null}
    </ul>
  )
}
