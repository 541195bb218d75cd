import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ImportForm } from '@/components/documents/import-form'
import { Page } from '@/components/ui/page'
import { requireMember } from '@/lib/server/auth'
import { getFrame } from '@/lib/server/workspaces/queries'
import { importPastedTextAction } from './actions'

export const metadata: Metadata = { title: 'Import an article' }

export default async function ImportPage(props: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await props.params
  const actor = await requireMember(workspace)
  const frame = await getFrame(actor)
  if (!frame.may.import) notFound()
  const t = await getTranslations('documents')
  return (
    <Page title={t('import')} lead={t('importLead')}>
      <ImportForm slug={workspace} paste={importPastedTextAction.bind(null, workspace)} />
    </Page>
  )
}
