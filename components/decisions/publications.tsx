'use client'
import { IconArrowRight, IconWorldCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/decisions/publications.module.css'
import { Time } from '@/components/ui/time'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ClaimView } from '@/lib/core/claims/view'

/** What was made public, newest first; the last one stands. A correction shows what it was and what it is. */
export function Publications({ claim }: { claim: ClaimView }) {
  const t = useTranslations('decisions')
  const newestFirst = [...claim.publications].sort((a, b) => b.number - a.number)
  if (newestFirst.length === 0) return null
  return (
    <section className={classes.publications} aria-label={t('publications')}>
      <h3>
        <IconWorldCheck size={14} stroke={1.75} aria-hidden />
        {t('publications')}
      </h3>
      <ol>
        {newestFirst.map((publication, index) => {
          const before = newestFirst[index + 1]
          return (
            <li key={publication.id}>
              <p className={classes.kind}>
                {t(`kind.${publication.kind}`)}
                <span>
                  {publication.publishedByName}, <Time iso={publication.publishedAt} />
                </span>
              </p>
              <p className={classes.change}>
                {before === undefined || publication.kind === 'retraction' ? null : (
                  <>
                    <VerdictMark rating={before.rating} size="s" />
                    <IconArrowRight size={14} stroke={1.75} aria-label={t('became')} />
                  </>
                )}
                <VerdictMark rating={publication.rating} size="s" />
                {publication.kind === 'retraction' ? t('takenBack') : null}
              </p>
              {publication.note === null ? null : <p>{publication.note}</p>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
