'use client'
import {
  IconAlertTriangle,
  IconFlag,
  IconLink,
  IconMessage,
  IconQuote,
  IconUnlink,
  IconUsers,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ClaimCard } from '@/lib/core/claims/view'

/** What there is on a claim, in a few words: evidence, passages, reviews, dissent, flags. */
export function ClaimMeta({ card, className }: { card: ClaimCard; className: string | undefined }) {
  const t = useTranslations('reader.card')
  const sign = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <span className={className}>
      <span>
        <IconLink {...sign} />
        {t('evidence', { count: card.evidenceCount })}
      </span>
      {card.passages.length > 1 ? (
        <span>
          <IconQuote {...sign} />
          {t('passages', { count: card.passages.length })}
        </span>
      ) : null}
      {card.round ? (
        <span>
          <IconUsers {...sign} />
          {t('round', card.round)}
        </span>
      ) : null}
      {card.dissentCount > 0 ? (
        <span>
          <IconUsers {...sign} />
          {t('dissent', { count: card.dissentCount })}
        </span>
      ) : null}
      {card.threads ? (
        <span>
          <IconMessage {...sign} />
          {t('threads', { count: card.threads })}
        </span>
      ) : null}
      {card.wording !== 'current' ? (
        <span data-warn>
          <IconUnlink {...sign} />
          {t(`wording.${card.wording}`)}
        </span>
      ) : null}
      {card.legalRisk ? (
        <span>
          <IconAlertTriangle {...sign} />
          {t('legalRisk')}
        </span>
      ) : null}
      {card.priority === 'high' ? (
        <span>
          <IconFlag {...sign} />
          {t('highPriority')}
        </span>
      ) : null}
    </span>
  )
}
