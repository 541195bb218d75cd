import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import classes from '@/components/activity/activity.module.css'
import { ActivityFilters } from '@/components/activity/activity-filters'
import { activityHref } from '@/components/activity/activity-href'
import { EntryList } from '@/components/activity/entry-list'
import { LogHead } from '@/components/activity/log-head'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Paging } from '@/components/ui/page'
import { type AddressValues, firstValues } from '@/lib/core/address-values'
import { getActivity } from '@/lib/server/audit/queries'
import { requireMember } from '@/lib/server/auth'
import { listDocuments } from '@/lib/server/documents/queries'
import { NotFound } from '@/lib/server/not-found'

export const metadata: Metadata = { title: 'Activity' }

/** "1283" as a number of the log, or nothing: an address typed by hand is not an error. */
function seqOf(text: string | undefined): number | undefined {
  const seq = Number(text)
  return text !== undefined && Number.isSafeInteger(seq) && seq > 0 && seq <= 2_147_483_647 ? seq : undefined
}

export default async function ActivityPage(props: {
  params: Promise<{ workspace: string }>
  searchParams: Promise<AddressValues<'verb' | 'document' | 'claim' | 'before'>>
}) {
  const { workspace: slug } = await props.params
  const { verb, document, claim, before } = firstValues(await props.searchParams)
  const actor = await requireMember(slug)
  const from = seqOf(before)
  const asked = {
    ...(from === undefined ? {} : { before: from }),
    ...(verb ? { verb } : {}),
    ...(document ? { documentId: document } : {}),
    ...(claim ? { claimId: claim } : {}),
  }
  const activity = await getActivity(actor, asked).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  const { rows } = await listDocuments(actor, {})
  const t = await getTranslations('activity')
  const filter = { verb: verb ?? '', document: document ?? '', claim: claim ?? '' }
  const { entries, next, head } = activity
  const now = new Date().toISOString()
  const newest = rows.map(({ id, headline }) => ({ id, headline }))
  // A document that is not among the newest fifty: the filter still has to say which it is.
  const documents =
    !document || newest.some(({ id }) => id === document)
      ? newest
      : [{ id: document, headline: entries[0]?.about.title ?? t('filter.oneDocument') }, ...newest]
  return (
    <div className={classes.page}>
      <main id="content">
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.lead}>{t('lead')}</p>
        <ActivityFilters
          slug={slug}
          filter={filter}
          documents={documents}
          claimNumber={entries[0]?.about.claimNumber ?? null}
        />
        {entries.length === 0 ? (
          <EmptyState
            title={t('empty.title')}
            text={t('empty.text')}
            action={<LinkButton href={`/${slug}/activity`}>{t('empty.act')}</LinkButton>}
          />
        ) : (
          <EntryList entries={entries} slug={slug} now={now} />
        )}
        <Paging
          label={t('paging')}
          {...(from === undefined ? {} : { first: { href: activityHref(slug, filter), label: t('newest') } })}
          {...(next === null
            ? {}
            : { next: { href: activityHref(slug, filter, next), label: t('earlier') } })}
        />
      </main>
      <LogHead head={head} asOf={now} />
    </div>
  )
}
