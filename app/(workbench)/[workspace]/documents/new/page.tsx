import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import * as acts from '@/app/(workbench)/[workspace]/documents/new/actions'
import { ImportForm } from '@/components/documents/import-form'
import { ImportDesk } from '@/components/imports/import-desk'
import { PasteRevision } from '@/components/imports/paste-revision'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { type AddressValues, firstValues } from '@/lib/core/address-values'
import { requireMember } from '@/lib/server/auth'
import { getDocument } from '@/lib/server/documents/queries'
import { listImports } from '@/lib/server/imports/queries'
import { NotFound } from '@/lib/server/not-found'
import { getFrame } from '@/lib/server/workspaces/queries'

export const metadata: Metadata = { title: 'Import articles' }

/** With `?document=` the changed text of that document, else new ones. */
export default async function ImportPage(props: {
  params: Promise<{ workspace: string }>
  searchParams: Promise<AddressValues<'document' | 'cursor'>>
}) {
  const { workspace: slug } = await props.params
  const { document: asked, cursor } = firstValues(await props.searchParams)
  const from = cursor === undefined ? {} : { cursor }
  const actor = await requireMember(slug)
  const frame = await getFrame(actor)
  if (!frame.may.import) notFound()
  const t = await getTranslations('imports')
  const importActs = {
    start: acts.startImport.bind(null, slug),
    retry: acts.retryImport.bind(null, slug),
    drop: acts.dropImport.bind(null, slug),
  }
  if (asked !== undefined) {
    const { document } = await getDocument(actor, asked).catch((error: unknown) => {
      if (error instanceof NotFound) notFound()
      throw error
    })
    const { rows, next } = await listImports(actor, { documentId: document.id, ...from })
    const { id, url, headline } = document
    return (
      <Page
        title={t('revisionTitle')}
        lead={t('revisionLead', { headline })}
        action={<LinkButton href={`/${slug}/documents/${id}`}>{t('back')}</LinkButton>}
      >
        <ImportDesk
          slug={slug}
          rows={rows}
          acts={importActs}
          document={{ id, url }}
          cursor={cursor ?? null}
          next={next}
        />
        <PasteRevision slug={slug} documentId={id} />
      </Page>
    )
  }
  const { rows, next } = await listImports(actor, from)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ImportDesk slug={slug} rows={rows} acts={importActs} cursor={cursor ?? null} next={next} />
      <ImportForm slug={slug} paste={acts.importPastedText.bind(null, slug)} />
    </Page>
  )
}
