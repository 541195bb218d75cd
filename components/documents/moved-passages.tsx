import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ChangedWords } from '@/components/documents/changed-words'
import classes from '@/components/documents/revisions.module.css'
import type { MovedOn } from '@/lib/core/documents/revision-view'

interface Props {
  passages: readonly MovedOn[]
  slug: string
  language: string
  /** Where they can be placed; null for an older revision. */
  placeHref: string | null
}

/** Passages that a revision changed or lost, with the claims that rest on them. */
export function MovedPassages({ passages, slug, language, placeHref }: Props) {
  const t = useTranslations('documents.revisions')
  const words = useTranslations('reader.detached')
  return (
    <section className={classes.passages}>
      <h2 className={classes.heading}>{t('passagesHeading')}</h2>
      {passages.length === 0 ? <p className={classes.only}>{t('allCarried')}</p> : null}
      <ul>
        {passages.map(({ claimId, claimNumber, statement, passage, placement }) => (
          <li key={`${claimId} ${passage.part} ${passage.start} ${passage.end}`}>
            <p>
              <Link href={`/${slug}/claims/${claimId}`}>{words('claim', { number: claimNumber })}</Link>{' '}
              <b>{words(`status.${placement.status}`)}</b>
            </p>
            <p lang={language} dir="auto">
              {statement}
            </p>
            <blockquote lang={language} dir="auto">
              <ChangedWords
                before={passage.exact}
                after={(placement.place ?? placement.candidate)?.exact ?? null}
              />
            </blockquote>
          </li>
        ))}
      </ul>
      {placeHref !== null && passages.length > 0 ? <Link href={placeHref}>{t('place')}</Link> : null}
    </section>
  )
}
