import {
  IconAlertTriangle,
  IconFlag,
  IconLink,
  IconQuote,
  IconUsers,
  IconWorldCheck,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo, type Ref } from 'react'
import classes from '@/components/reader/claim-card.module.css'
import { ClaimMark } from '@/components/reader/claim-sign'
import type { ClaimCard as Card } from '@/lib/core/claims/view'

interface Props {
  card: Card
  active: boolean
  lit: boolean
  href: string
  onActivate: (claimId: string) => void
  onHover: (claimId: string | null) => void
  ref?: Ref<HTMLElement>
  /** From the top of the column, in pixels; left out where cards simply follow each other. */
  top?: number
}

const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const

/** A claim beside its words: number, verdict or state, statement. The active one shows more and leads on. */
export const ClaimCard = memo(function ClaimCard(props: Props) {
  const { card, active, lit, href, onActivate, onHover, ref, top } = props
  const t = useTranslations('reader.card')
  const mark = useTranslations('verdicts.state')
  return (
    <article
      ref={ref}
      className={classes.card}
      data-card={card.id}
      data-active={active || undefined}
      data-lit={lit || undefined}
      data-placed={top === undefined ? undefined : ''}
      style={top === undefined ? undefined : { top }}
      onPointerEnter={() => onHover(card.id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(card.id)}
      onBlur={() => onHover(null)}
    >
      <button
        type="button"
        className={classes.face}
        aria-pressed={active}
        onClick={() => onActivate(card.id)}
      >
        <span className={classes.head}>
          <span className={classes.number}>{card.number}</span>
          <ClaimMark card={card} />
          {card.legalRisk ? (
            <IconAlertTriangle {...icon} aria-hidden={false} aria-label={t('legalRisk')} />
          ) : null}
          {card.priority === 'high' ? (
            <IconFlag {...icon} aria-hidden={false} aria-label={t('highPriority')} />
          ) : null}
          <span className={classes.space} />
          <span className={classes.aside}>
            {card.underReviewSince !== null ? (
              t('underReview')
            ) : card.state === 'decided' && card.publishedAt !== null ? (
              <>
                <IconWorldCheck {...icon} />
                {t('published')}
              </>
            ) : card.round ? (
              t('round', card.round)
            ) : active && card.verdict ? (
              mark(card.state)
            ) : null}
          </span>
        </span>
        <span className={classes.statement}>{card.statement}</span>
      </button>
      {active ? (
        <>
          <ul className={classes.meta}>
            <li>
              <IconLink {...icon} />
              {t('evidence', { count: card.evidenceCount })}
            </li>
            {card.passages.length > 1 ? (
              <li>
                <IconQuote {...icon} />
                {t('passages', { count: card.passages.length })}
              </li>
            ) : null}
            {card.dissentCount > 0 ? (
              <li>
                <IconUsers {...icon} />
                {t('dissent', { count: card.dissentCount })}
              </li>
            ) : null}
          </ul>
          <Link href={href} className={classes.open}>
            {t('open')}
          </Link>
        </>
      ) : null}
    </article>
  )
})
