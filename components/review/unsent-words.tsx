import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { readKept } from '@/components/review/kept-draft'
import { KeptWords } from '@/components/review/kept-words'
import classes from '@/components/review/review-panel.module.css'
import type { UnsentWords as Unsent } from '@/lib/core/review/view'

/** What the viewer typed in a round that ended before they submitted: with the last words only this device has. */
export function UnsentWords({ unsent, memberId }: { unsent: Unsent; memberId: string }) {
  const t = useTranslations('review')
  const { roundId, savedAt } = unsent
  const [content, setContent] = useState(unsent.content)
  useEffect(() => {
    const kept = readKept(memberId, roundId, savedAt)
    if (kept !== null) setContent(kept.content)
  }, [memberId, roundId, savedAt])
  const rating = content.ratingId === unsent.content.ratingId ? unsent.rating : null
  return (
    <section
      className={`${classes.take} ${classes.unsent}`}
      aria-label={t('unsent', { round: unsent.round })}
    >
      <h2>{t('unsent', { round: unsent.round })}</h2>
      <p>{t('unsentText')}</p>
      <KeptWords draft={content} rating={rating} opened />
    </section>
  )
}
