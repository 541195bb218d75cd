import { IconExternalLink, IconShieldLock } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { sourceLink } from '@/components/evidence/source-link'
import type { SourceRow } from '@/lib/core/sources/view'
import classes from './source-list.module.css'

/** Citations shown at once; the rest can be unfolded. */
const SHOWN = 6

type Citation = SourceRow['citedBy'][number]

/** A source of the library: what it is, where it can be read, and the claims that cite it. */
export function SourceItem({ source, slug }: { source: SourceRow; slug: string }) {
  const t = useTranslations('sources')
  const kinds = useTranslations('evidence.kind')
  const href = source.confidential ? null : sourceLink(source)
  const where = [source.authors, source.container ?? source.publisher, source.issued, source.details]
    .filter(Boolean)
    .join(', ')
  return (
    <li className={classes.row}>
      <div>
        <h2 className={classes.title} dir="auto">
          {href === null ? (
            source.title
          ) : (
            <a href={href} target="_blank" rel="noreferrer noopener">
              {source.title}
              {/* Keeps the sign on the line of the last word. */}
              <span className={classes.sign}>
                {'\u2060'}
                <IconExternalLink size={14} stroke={1.75} aria-hidden="true" />
              </span>
              <span className="visually-hidden"> ({t('elsewhere')})</span>
            </a>
          )}
        </h2>
        {where === '' ? null : (
          <p className={classes.meta} dir="auto">
            {where}
          </p>
        )}
        <p className={classes.facts}>
          <span>{kinds(source.kind)}</span>
          {source.level === null ? null : <span>{source.level}</span>}
          {source.peerReviewed === null ? null : (
            <span>{t(source.peerReviewed ? 'peerReviewed' : 'notPeerReviewed')}</span>
          )}
          {source.doi === null ? null : <span>{t('doi', { doi: source.doi })}</span>}
          {source.pmid === null ? null : <span>{t('pmid', { pmid: source.pmid })}</span>}
          {source.confidential ? (
            <span className={classes.held}>
              <IconShieldLock size={14} stroke={1.75} aria-hidden="true" />
              {t('heldBy', { name: source.heldBy ?? '' })}
            </span>
          ) : null}
        </p>
      </div>
      <CitedBy citations={source.citedBy} slug={slug} />
    </li>
  )
}

function CitedBy({ citations, slug }: { citations: Citation[]; slug: string }) {
  const t = useTranslations('sources')
  if (citations.length === 0) return <p className={classes.cited}>{t('notCited')}</p>
  const rest = citations.slice(SHOWN)
  return (
    <div className={classes.cited}>
      <p className={classes.cap}>{t('citedIn', { count: citations.length })}</p>
      <Claims citations={citations.slice(0, SHOWN)} slug={slug} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('more', { count: rest.length })}</summary>
          <Claims citations={rest} slug={slug} />
        </details>
      )}
    </div>
  )
}

function Claims({ citations, slug }: { citations: Citation[]; slug: string }) {
  const t = useTranslations('sources')
  return (
    <ul>
      {citations.map(({ claimId, claimNumber, documentHeadline }) => (
        <li key={claimId}>
          <Link href={`/${slug}/claims/${claimId}`}>{t('claim', { number: claimNumber })}</Link>{' '}
          {t('inDocument', { headline: documentHeadline })}
        </li>
      ))}
    </ul>
  )
}
