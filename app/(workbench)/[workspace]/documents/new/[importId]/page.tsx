import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import * as acts from '@/app/(workbench)/[workspace]/documents/new/actions'
import { ImportScreen } from '@/components/imports/import-screen'
import { requireMember } from '@/lib/server/auth'
import { getImport } from '@/lib/server/imports/queries'
import { NotFound } from '@/lib/server/not-found'

export const metadata: Metadata = { title: 'Look at the text' }

export default async function ImportedPage(props: {
  params: Promise<{ workspace: string; importId: string }>
}) {
  const { workspace: slug, importId } = await props.params
  const actor = await requireMember(slug)
  const view = await getImport(actor, importId).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  return (
    <ImportScreen
      slug={slug}
      sent={view}
      acts={{
        start: acts.startImport.bind(null, slug),
        retry: acts.retryImport.bind(null, slug),
        drop: acts.dropImport.bind(null, slug),
        freeze: acts.freezeImport.bind(null, slug),
      }}
    />
  )
}
