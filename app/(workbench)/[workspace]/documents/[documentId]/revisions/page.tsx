import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Comparison } from '@/components/documents/comparison'
import { MovedPassages } from '@/components/documents/moved-passages'
import { RevisionHistory } from '@/components/documents/revision-history'
import classes from '@/components/documents/revisions.module.css'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { requireMember } from '@/lib/server/auth'
import { getDocument } from '@/lib/server/documents/queries'
import { getComparison, listRevisions } from '@/lib/server/documents/revisions'
import { NotFound } from '@/lib/server/not-found'

interface Props {
  params: Promise<{ workspace: string; documentId: string }>
  searchParams: Promise<{ to?: string | string[] }>
}

const orNotFound = (error: unknown): never => {
  if (error instanceof NotFound) notFound()
  throw error
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, documentId } = await params
  const actor = await requireMember(workspace)
  const { document } = await getDocument(actor, documentId).catch(orNotFound)
  const t = await getTranslations('documents.revisions')
  return { title: t('title', { headline: document.headline }) }
}

/** The number of the revision to compare with the one before it; the newest unless the address says otherwise. */
function askedFor(to: string | string[] | undefined, newest: number): number {
  const number = Number(to)
  return Number.isSafeInteger(number) && number > 1 && number <= newest ? number : newest
}

export default async function RevisionsPage({ params, searchParams }: Props) {
  const { workspace: slug, documentId } = await params
  const { to } = await searchParams
  const actor = await requireMember(slug)
  const [{ document }, rows] = await Promise.all([
    getDocument(actor, documentId).catch(orNotFound),
    listRevisions(actor, documentId).catch(orNotFound),
  ])
  const number = askedFor(to, rows[0]?.number ?? 1)
  const comparison = number > 1 ? await getComparison(actor, documentId, number).catch(orNotFound) : null
  const t = await getTranslations('documents.revisions')
  const base = `/${slug}/documents/${documentId}`
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
      action={<LinkButton href={base}>{t('back')}</LinkButton>}
    >
      <RevisionHistory rows={rows} base={base} compared={comparison?.after ?? null} />
      {comparison === null ? (
        <p className={classes.only}>{t('only')}</p>
      ) : (
        <>
          <h2 className={classes.heading} id="changes">
            {t('changesHeading', { before: comparison.before, after: comparison.after })}
          </h2>
          {comparison.compared === null ? (
            <p className={classes.only}>{t(`notCompared.${comparison.why ?? 'too-much'}`)}</p>
          ) : (
            <>
              <p className={classes.legend}>
                {t.rich('legend', { del: (words) => <del>{words}</del>, ins: (words) => <ins>{words}</ins> })}
              </p>
              <Comparison comparison={comparison.compared} language={document.language} />
            </>
          )}
          <MovedPassages
            passages={comparison.passages}
            slug={slug}
            language={document.language}
            placeHref={number === rows[0]?.number ? `${base}?detached=1` : null}
          />
        </>
      )}
    </Page>
  )
}
