'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import classes from '@/components/reader/lost-passages.module.css'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

interface Props {
  lost: readonly PlacedClaim[]
  language: string
  hrefOf: (claimId: string) => string
}

/** Passages whose words the text does not have at their place. A false mark is worse than none. */
export function LostPassages({ lost: all, language, hrefOf }: Props) {
  const t = useTranslations('reader')
  const id = useId()
  // Those that a new text changed are in a list of their own.
  const lost = all.filter(({ passage }) => passage.placement === null)
  if (lost.length === 0) return null
  return (
    <section className={classes.lost} aria-labelledby={id}>
      <h2 id={id}>{t('lost')}</h2>
      <p>{t('lostText')}</p>
      <ul>
        {lost.map(({ card, passage }) => (
          <li key={passage.id}>
            <Link href={hrefOf(card.id)} lang={language}>
              {t('lostClaim', { number: card.number, words: passage.exact })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
