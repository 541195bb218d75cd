import { IconDownload } from '@tabler/icons-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgreementSections } from '@/components/insights/agreement-sections'
import classes from '@/components/insights/insights.module.css'
import { InsightsFilters } from '@/components/insights/insights-filters'
import { RatingsSections } from '@/components/insights/ratings-sections'
import { WorkSections } from '@/components/insights/work-sections'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { filterQuery, readFilter } from '@/lib/core/agreement/filter'
import { getAgreement } from '@/lib/server/agreement/queries'
import { requireMember } from '@/lib/server/auth'
import { getInsights } from '@/lib/server/insights/queries'
import { NotFound } from '@/lib/server/not-found'
import { getFrame } from '@/lib/server/workspaces/queries'

export const metadata: Metadata = { title: 'Insights' }

const DAY = 86_400_000

/** The query of the address as it was sent; of what is repeated, the first. */
function queryOf(sent: Record<string, string | string[] | undefined>): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(sent)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined) query.set(name, first)
  }
  return query
}

export default async function InsightsPage(props: {
  params: Promise<{ workspace: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { workspace: slug } = await props.params
  const actor = await requireMember(slug)
  const filter = readFilter(queryOf(await props.searchParams))
  const t = await getTranslations('insights')
  const now = new Date()
  const [agreement, insights, frame] = await Promise.all([
    getAgreement(actor, filter),
    getInsights(actor, filter, now),
    getFrame(actor),
  ]).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  const { asked, choices, scale, study } = agreement
  const periods = [4, 12].map((weeks) => ({
    weeks,
    from: new Date(now.getTime() - (weeks * 7 - 1) * DAY).toISOString().slice(0, 10),
  }))
  const query = filterQuery(asked)
  const filtered = filterQuery(filter) !== ''
  return (
    <main id="content" className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.lead}>{t('lead', { count: study?.figures.claims ?? 0 })}</p>
        </div>
        {study === null ? null : (
          <LinkButton href={`/api/v1/${slug}/agreement${query}`} prefetch={false} download>
            <IconDownload size={16} stroke={1.75} aria-hidden="true" /> {t('download')}
          </LinkButton>
        )}
      </header>
      <InsightsFilters slug={slug} asked={asked} choices={choices} periods={periods} />
      {study === null || scale === null ? (
        <EmptyState
          title={t(filtered ? 'nothing.title' : 'empty.title')}
          text={t(filtered ? 'nothing.text' : 'empty.text')}
          action={
            <LinkButton href={filtered ? `/${slug}/insights` : `/${slug}/queue`}>
              {t(filtered ? 'nothing.act' : 'empty.act')}
            </LinkButton>
          }
        />
      ) : (
        <>
          <AgreementSections slug={slug} agreement={agreement} study={study} scale={scale} />
          <RatingsSections agreement={agreement} scale={scale} judges={frame.may.review} />
        </>
      )}
      <WorkSections insights={insights} />
    </main>
  )
}
