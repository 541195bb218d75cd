import { IconCircleCheck, IconUnlink } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CoverageFigure } from '@/components/documents/coverage-figure'
import { Time } from '@/components/ui/time'
import type { DocumentRow } from '@/lib/core/documents/view'
import classes from './document-list.module.css'

/** The articles under check, newest first, with how far each has come. */
export function DocumentList({ rows, slug }: { rows: DocumentRow[]; slug: string }) {
  const t = useTranslations('documents')
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <div className={classes.words}>
            <Link
              href={`/${slug}/documents/${row.id}`}
              className={classes.headline}
              lang={row.language}
              dir="auto"
            >
              {row.headline}
            </Link>
            <p className={classes.meta}>
              {[row.byline, row.publisher, row.publishedOn].filter(Boolean).join(', ')}
            </p>
            <p className={classes.meta}>
              {t('imported', { name: row.importedByName })} <Time iso={row.importedAt} />
            </p>
          </div>
          <div className={classes.progress}>
            {row.claims.total === 0 ? (
              <span className={classes.meta}>{t('noClaims')}</span>
            ) : (
              <>
                <span>{t('settled', { settled: row.claims.settled, total: row.claims.total })}</span>
                <progress
                  className={classes.bar}
                  value={row.claims.settled}
                  max={row.claims.total}
                  aria-label={t('progress', { headline: row.headline })}
                />
              </>
            )}
            {row.coverage ? <CoverageFigure counts={row.coverage} /> : null}
            {row.claims.waiting > 0 ? (
              <span className={classes.waiting}>
                <IconUnlink size={14} stroke={1.75} aria-hidden="true" />
                {t('waiting', { count: row.claims.waiting })}
              </span>
            ) : null}
            {row.signedOffAt ? (
              <span className={classes.signed}>
                <IconCircleCheck size={14} stroke={1.75} aria-hidden="true" />
                {t('signedOff')} <Time iso={row.signedOffAt} />
              </span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
