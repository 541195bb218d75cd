'use client'

import { IconX } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ActivityFilter, activityHref } from '@/components/activity/activity-href'
import type { Verb } from '@/lib/core/audit/catalogue'
import classes from './activity.module.css'

/** What can be asked for, in the order of the life of a document. */
const verbs: Verb[] = [
  'document.imported',
  'revision.frozen',
  'claim.drafted',
  'claim.changed',
  'claim.submitted',
  'claim.returned',
  'claim.reopened',
  'claim.withdrawn',
  'claim.restored',
  'passage.marked',
  'passage.unmarked',
  'source.registered',
  'evidence.attached',
  'evidence.removed',
  'round.opened',
  'review.submitted',
  'round.revealed',
  'round.closed',
  'decision.settled',
  'publication.made',
  'document.signedOff',
  'document.reopened',
  'report.made',
  'member.added',
  'policy.set',
]

/** Filters by what was done and by document. They live in the address, so that a view can be sent to somebody. */
export function ActivityFilters(props: {
  slug: string
  filter: ActivityFilter
  documents: { id: string; headline: string }[]
  claimNumber: number | null
}) {
  const { slug, filter, documents } = props
  const t = useTranslations('activity')
  const router = useRouter()
  const choose = (change: ActivityFilter) => router.push(activityHref(slug, { ...filter, ...change }))
  const some = Boolean(filter.verb || filter.document || filter.claim)
  return (
    <search className={classes.filters}>
      <label>
        <span>{t('filter.verb')}</span>
        <select value={filter.verb ?? ''} onChange={(event) => choose({ verb: event.target.value })}>
          <option value="">{t('filter.everything')}</option>
          {verbs.map((verb) => (
            <option key={verb} value={verb}>
              {t(`verb.${verb}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('filter.document')}</span>
        <select
          value={filter.document ?? ''}
          onChange={(event) => choose({ document: event.target.value, claim: '' })}
        >
          <option value="">{t('filter.every')}</option>
          {documents.map(({ id, headline }) => (
            <option key={id} value={id}>
              {headline}
            </option>
          ))}
        </select>
      </label>
      {filter.claim ? (
        <Link
          className={classes.chip}
          href={activityHref(slug, { ...filter, claim: '' })}
          aria-label={t('filter.dropClaim')}
        >
          {t('filter.claim', { number: props.claimNumber ?? '' })}
          <IconX size={14} stroke={1.75} aria-hidden="true" />
        </Link>
      ) : null}
      {some ? (
        <Link className={classes.clear} href={activityHref(slug, {})}>
          {t('filter.clear')}
        </Link>
      ) : null}
    </search>
  )
}
