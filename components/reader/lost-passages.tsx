import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '@/components/reader/lost-passages.module.css'
import type { ClaimCard } from '@/lib/core/claims/view'

/** Passages whose words are no longer where they were marked: named here, never drawn in a wrong place. */
export function LostPassages({
  cards,
  hrefOf,
}: {
  cards: readonly ClaimCard[]
  hrefOf: (id: string) => string
}) {
  const t = useTranslations('reader')
  const lost = cards.flatMap((card) =>
    card.passages.filter(({ holds }) => !holds).map((passage) => ({ card, passage })),
  )
  if (lost.length === 0) return null
  return (
    <section className={classes.lost}>
      <h2>{t('lost')}</h2>
      <p>{t('lostText')}</p>
      <ul>
        {lost.map(({ card, passage }) => (
          <li key={passage.id}>
            <Link href={hrefOf(card.id)}>
              {t('lostClaim', { number: card.number, words: shortened(passage.exact) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function shortened(words: string): string {
  const characters = [...words]
  return characters.length > 120 ? `${characters.slice(0, 118).join('')}…` : words
}
