'use client'
import type { ReactNode, RefCallback } from 'react'
import classes from '@/components/reader/card-column.module.css'
import { ClaimCard } from '@/components/reader/claim-card'
import type { FocusedClaim } from '@/components/reader/use-focus-claim'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

interface Props {
  label: string
  /** The claims near the window, with the top of each card in pixels. */
  shown: readonly (PlacedClaim & { top: number })[]
  focus: FocusedClaim
  language: string
  hrefOf: (claimId: string) => string
  /** Of the card of the claim in focus. */
  foot: ReactNode
  observe: RefCallback<HTMLElement>
}

/** The cards at the height of their words. Those far from the window are not on the page. */
export function CardColumn({ label, shown, focus, language, hrefOf, foot, observe }: Props) {
  return (
    <ul className={classes.column} aria-label={label}>
      {shown.map(({ card, top }) => (
        <li key={card.id} ref={observe} data-claim={card.id} style={{ translate: `0 ${Math.round(top)}px` }}>
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
    </ul>
  )
}
