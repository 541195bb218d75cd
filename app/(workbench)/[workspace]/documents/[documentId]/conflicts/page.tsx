import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import * as acts from '@/app/(workbench)/[workspace]/documents/[documentId]/conflicts/actions'
import { ConflictList } from '@/components/conflicts/conflict-list'
import { DeclareConflict } from '@/components/conflicts/declare-conflict'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { requireMember } from '@/lib/server/auth'
import { listConflicts } from '@/lib/server/conflicts/queries'
import { getDocument } from '@/lib/server/documents/queries'
import { NotFound } from '@/lib/server/not-found'

interface Props {
  params: Promise<{ workspace: string; documentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents.conflicts')
  return { title: t('heading') }
}

export default async function ConflictsPage({ params }: Props) {
  const { workspace: slug, documentId } = await params
  const actor = await requireMember(slug)
  const [{ document }, { conflicts, members }] = await Promise.all([
    getDocument(actor, documentId),
    listConflicts(actor, documentId),
  ]).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  const t = await getTranslations('documents.conflicts')
  return (
    <Page
      title={t('heading')}
      lead={
        <>
          <span lang={document.language} dir="auto">
            {document.headline}.
          </span>{' '}
          {t('lead')}
        </>
      }
      action={<LinkButton href={`/${slug}/documents/${documentId}`}>{t('back')}</LinkButton>}
    >
      <ConflictList conflicts={conflicts} withdrawConflict={acts.withdrawConflict.bind(null, slug)} />
      {members.length > 0 ? (
        <DeclareConflict
          documentId={documentId}
          memberId={actor.memberId}
          members={members}
          declareConflict={acts.declareConflict.bind(null, slug)}
        />
      ) : null}
    </Page>
  )
}
