import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import * as acts from '@/app/(workbench)/[workspace]/documents/[documentId]/actions'
import { ListNews } from '@/components/live/list-news'
import { Reader } from '@/components/reader/reader'
import { requireMember } from '@/lib/server/auth'
import { listClaimCards } from '@/lib/server/claims/queries'
import { listSetAsides } from '@/lib/server/coverage/queries'
import { getDocument } from '@/lib/server/documents/queries'
import { pageBegan } from '@/lib/server/live/page-began'
import { NotFound } from '@/lib/server/not-found'
import { getPolicy } from '@/lib/server/policy/queries'

interface Props {
  params: Promise<{ workspace: string; documentId: string }>
  searchParams: Promise<{ claim?: string | string[]; detached?: string | string[] }>
}

/** Once a request, for the title and the page. */
const documentOf = cache(async (slug: string, documentId: string) => {
  pageBegan()
  const actor = await requireMember(slug)
  return getDocument(actor, documentId).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, documentId } = await params
  const { document } = await documentOf(workspace, documentId)
  return { title: document.headline }
}

export default async function Page({ params, searchParams }: Props) {
  const { workspace: slug, documentId } = await params
  const { claim, detached } = await searchParams
  const readAt = pageBegan()
  const actor = await requireMember(slug)
  const [{ document, revision }, cards, policy] = await Promise.all([
    documentOf(slug, documentId),
    listClaimCards(actor, documentId).catch((error: unknown) => {
      if (error instanceof NotFound) notFound()
      throw error
    }),
    getPolicy(actor),
  ])
  const setAsides = await listSetAsides(actor, { documentId, revisionId: revision.id })
  return (
    <>
      <Reader
        key={revision.id}
        document={document}
        revision={revision}
        cards={cards}
        setAsides={setAsides}
        scale={policy.scale}
        linkedClaimId={typeof claim === 'string' ? claim : null}
        detachedFirst={detached === '1'}
        actions={{
          draftClaim: acts.draftClaim.bind(null, slug),
          remarkPassages: acts.remarkPassages.bind(null, slug),
          withdrawClaim: acts.withdrawClaim.bind(null, slug),
          restoreClaim: acts.restoreClaim.bind(null, slug),
          choosePlace: acts.choosePlace.bind(null, slug),
          setAside: acts.setAside.bind(null, slug),
          liftSetAside: acts.liftSetAside.bind(null, slug),
          checkForChanges: acts.checkForChanges.bind(null, slug),
          signOffDocument: acts.signOffDocument.bind(null, slug),
          makeReport: acts.makeReport.bind(null, slug),
        }}
      />
      <ListNews key={documentId} documentId={documentId} readAt={readAt} />
    </>
  )
}
