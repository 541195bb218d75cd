'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import classes from '@/components/reader/claim-card.module.css'
import { ClaimMeta } from '@/components/reader/claim-meta'
import { ClaimSign, ClaimStanding } from '@/components/reader/claim-sign'
import { KeyCap } from '@/components/ui/key-cap'
import type { ClaimCard as Card } from '@/lib/core/claims/view'

interface Props {
  card: Card
  href: string
  language: string
  active: boolean
  lit: boolean
  onActivate: (claimId: string) => void
  onHover: (claimId: string | null) => void
  /** Stands below the acts of the active one. */
  foot?: ReactNode
}

/** A claim beside its words. The active one is raised and says more. */
export const ClaimCard = memo(function ClaimCard(props: Props) {
  const { card, href, language, active, lit, onActivate, onHover, foot } = props
  const t = useTranslations('reader.card')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only lights up the words; the button within is the act
    <div
      className={classes.card}
      data-active={active || undefined}
      data-lit={lit || undefined}
      onPointerEnter={() => onHover(card.id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(card.id)}
      onBlur={() => onHover(null)}
    >
      <button
        type="button"
        className={classes.face}
        aria-expanded={active}
        onClick={() => onActivate(card.id)}
        data-card={card.id}
      >
        <span className={classes.head}>
          <span className={classes.number}>{card.number}</span>
          <ClaimSign card={card} />
          <span className={classes.end}>
            <ClaimStanding card={card} full={active} />
          </span>
        </span>
        <span className={classes.statement} lang={language} dir="auto">
          {card.statement}
        </span>
      </button>
      {active ? (
        <>
          <ClaimMeta card={card} className={classes.meta} />
          <div className={classes.acts}>
            <Link href={href} className={classes.open}>
              {t('open')} <KeyCap>Enter</KeyCap>
            </Link>
          </div>
          {foot}
        </>
      ) : null}
    </div>
  )
})
