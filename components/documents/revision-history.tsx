import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '@/components/documents/revisions.module.css'
import { Time } from '@/components/ui/time'
import type { RevisionRow } from '@/lib/core/documents/revision-view'

interface Props {
  rows: readonly RevisionRow[]
  /** Address of the document. */
  base: string
  /** Number of the revision that is compared with the one before it. */
  compared: number | null
}

/** The frozen texts of an article, newest first: who froze it, from what, and what became of the passages. */
export function RevisionHistory({ rows, base, compared }: Props) {
  const t = useTranslations('documents.revisions')
  return (
    <ol className={classes.history} reversed>
      {rows.map((row, at) => (
        <li key={row.id}>
          <p className={classes.name}>
            <b>{t('number', { number: row.number })}</b>
            {at === 0 ? <span>{t('newest')}</span> : null}
            {row.number > 1 ? (
              <Link
                href={`${base}/revisions?to=${row.number}#changes`}
                aria-current={row.number === compared ? 'true' : undefined}
              >
                {t('compare')}
              </Link>
            ) : null}
          </p>
          <p>
            {t('frozenBy', { name: row.frozenByName })} <Time iso={row.frozenAt} />
            {row.fetchedFrom !== null
              ? `. ${t('fromAddress', { address: row.fetchedFrom })}`
              : row.originalName !== null
                ? `. ${t('fromFile', { name: row.originalName })}`
                : ''}
          </p>
          {row.number > 1 && row.carried + row.waiting + row.byHand > 0 ? (
            <p>{t('passages', { carried: row.carried, waiting: row.waiting, byHand: row.byHand })}</p>
          ) : null}
          <p className={classes.hash}>
            {t('sha')} <code>{row.textSha256}</code>
          </p>
        </li>
      ))}
    </ol>
  )
}
