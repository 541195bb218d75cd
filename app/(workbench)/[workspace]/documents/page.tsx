import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/documents/document-list'
import { DropAnywhere } from '@/components/imports/drop-anywhere'
import { HintNote } from '@/components/shell/hints'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page, Paging } from '@/components/ui/page'
import { type AddressValues, firstValues } from '@/lib/core/address-values'
import { requireMember } from '@/lib/server/auth'
import { listDocuments } from '@/lib/server/documents/queries'
import { getFrame } from '@/lib/server/workspaces/queries'
import { dismissHint } from '../actions'

export const metadata: Metadata = { title: 'Documents' }

export default async function DocumentsPage(props: {
  params: Promise<{ workspace: string }>
  searchParams: Promise<AddressValues<'cursor'>>
}) {
  const { workspace } = await props.params
  const { cursor } = firstValues(await props.searchParams)
  const actor = await requireMember(workspace)
  const t = await getTranslations('documents')
  const { rows, next } = await listDocuments(actor, cursor === undefined ? {} : { cursor })
  const frame = await getFrame(actor)
  const base = `/${workspace}/documents`
  const importLink = frame.may.import ? (
    <LinkButton variant="primary" href={`${base}/new`}>
      {t('import')}
    </LinkButton>
  ) : null
  return (
    <Page title={t('title')} lead={t('lead')} action={importLink}>
      {frame.may.import ? <DropAnywhere slug={workspace} goTo={`${base}/new`} words={t('dropNow')} /> : null}
      <HintNote hint="mark" dismissed={frame.dismissedHints} dismiss={dismissHint.bind(null, workspace)} />
      {rows.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} action={importLink} />
      ) : (
        <DocumentList rows={rows} slug={workspace} />
      )}
      <Paging
        label={t('paging')}
        {...(cursor === undefined ? {} : { first: { href: base, label: t('first') } })}
        {...(next === null
          ? {}
          : { next: { href: `${base}?cursor=${encodeURIComponent(next)}`, label: t('more') } })}
      />
    </Page>
  )
}
