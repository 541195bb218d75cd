import { IconX } from '@tabler/icons-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HowToVerify } from '@/components/reports/how-to-verify'
import { MakeReport } from '@/components/reports/make-report'
import { ReportList } from '@/components/reports/report-list'
import classes from '@/components/reports/reports.module.css'
import { HintNote } from '@/components/shell/hints'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page, Paging } from '@/components/ui/page'
import type { MemberActor } from '@/lib/core/actor'
import { type AddressValues, firstValues } from '@/lib/core/address-values'
import { requireMember } from '@/lib/server/auth'
import { getDocument, listDocuments } from '@/lib/server/documents/queries'
import { NotFound } from '@/lib/server/not-found'
import { PAGE_SIZE } from '@/lib/server/paging'
import { listReports } from '@/lib/server/reports/queries'
import { getFrame } from '@/lib/server/workspaces/queries'
import { dismissHint } from '../actions'
import { makeReport } from './actions'

export const metadata: Metadata = { title: 'Reports' }

/** A document that is not among the newest: the address named it. */
async function headlineOf(actor: MemberActor, id: string) {
  const { document } = await getDocument(actor, id).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  return { id: document.id, headline: document.headline }
}

export default async function ReportsPage(props: {
  params: Promise<{ workspace: string }>
  searchParams: Promise<AddressValues<'document' | 'before'>>
}) {
  const { workspace: slug } = await props.params
  const { document, before } = firstValues(await props.searchParams)
  const from = /^[1-9]\d{0,8}$/.test(before ?? '') ? Number(before) : undefined
  const actor = await requireMember(slug)
  const t = await getTranslations('reports')
  const reports = await listReports(actor, {
    ...(document ? { documentId: document } : {}),
    ...(from === undefined ? {} : { before: from }),
  }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  const [{ rows }, frame] = await Promise.all([listDocuments(actor, {}), getFrame(actor)])
  const newest = rows.map(({ id, headline }) => ({ id, headline }))
  const filtered = document
    ? (newest.find(({ id }) => id === document) ?? (await headlineOf(actor, document)))
    : null
  const documents = filtered === null || newest.includes(filtered) ? newest : [filtered, ...newest]
  const base = document ? `/${slug}/reports?document=${encodeURIComponent(document)}` : `/${slug}/reports`
  const last = reports.length === PAGE_SIZE ? reports.at(-1) : undefined
  return (
    <Page title={t('title')} lead={t('lead')}>
      <HintNote hint="export" dismissed={frame.dismissedHints} dismiss={dismissHint.bind(null, slug)} />
      <div className={classes.columns}>
        <div>
          {documents.length === 0 ? null : (
            <MakeReport
              slug={slug}
              documents={documents}
              chosen={filtered?.id ?? null}
              make={makeReport.bind(null, slug)}
            />
          )}
          {document ? (
            <Link className={classes.filter} href={`/${slug}/reports`}>
              {t('only', { headline: filtered?.headline ?? '' })}
              <IconX size={14} stroke={1.75} aria-hidden="true" />
              <span className="visually-hidden"> ({t('dropFilter')})</span>
            </Link>
          ) : null}
          {reports.length === 0 ? (
            <EmptyState
              title={t(document ? 'empty.ofOne' : 'empty.title')}
              text={t(documents.length === 0 ? 'empty.noDocument' : 'empty.text')}
              action={
                documents.length === 0 ? (
                  <LinkButton href={`/${slug}/documents`}>{t('empty.toDocuments')}</LinkButton>
                ) : null
              }
            />
          ) : (
            <ReportList reports={reports} slug={slug} />
          )}
          <Paging
            label={t('paging')}
            {...(from === undefined ? {} : { first: { href: base, label: t('first') } })}
            {...(last === undefined
              ? {}
              : {
                  next: { href: `${base}${document ? '&' : '?'}before=${last.number}`, label: t('next') },
                })}
          />
        </div>
        <HowToVerify />
      </div>
    </Page>
  )
}
