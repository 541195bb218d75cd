import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import * as acts from '@/app/(workbench)/[workspace]/documents/[documentId]/proposed-changes/actions'
import { ChangeList } from '@/components/proposed-changes/change-list'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { type ProposedChangeState, readState } from '@/lib/core/proposed-changes/state'
import { requireMember } from '@/lib/server/auth'
import { NotFound } from '@/lib/server/not-found'
import { listProposedChanges } from '@/lib/server/proposed-changes/queries'

interface Props {
  params: Promise<{ workspace: string; documentId: string }>
  searchParams: Promise<{ state?: string | string[] }>
}

/** Once a request, for the title and the page. */
const listOf = cache(async (slug: string, documentId: string, state: ProposedChangeState | null) => {
  const actor = await requireMember(slug)
  return listProposedChanges(actor, documentId, state === null ? {} : { state }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
})

const stateIn = async (searchParams: Props['searchParams']) => {
  const { state } = await searchParams
  return readState(typeof state === 'string' ? state : null)
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { workspace, documentId } = await params
  const { title } = await listOf(workspace, documentId, await stateIn(searchParams))
  const t = await getTranslations('changes')
  return { title: t('title', { headline: title }) }
}

export default async function ProposedChangesPage({ params, searchParams }: Props) {
  const { workspace: slug, documentId } = await params
  const state = await stateIn(searchParams)
  const list = await listOf(slug, documentId, state)
  const t = await getTranslations('changes')
  return (
    <Page
      title={t('heading')}
      lead={
        <>
          <span lang={list.language} dir="auto">
            {list.title}.
          </span>{' '}
          {t('lead')}
        </>
      }
      action={<LinkButton href={`/${slug}/documents/${documentId}`}>{t('back')}</LinkButton>}
    >
      <ChangeList
        list={list}
        state={state}
        slug={slug}
        actions={{
          acceptChange: acts.acceptChange.bind(null, slug),
          rejectChange: acts.rejectChange.bind(null, slug),
          reopenChange: acts.reopenChange.bind(null, slug),
          withdrawChange: acts.withdrawChange.bind(null, slug),
        }}
      />
    </Page>
  )
}
