'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { AddressField } from '@/components/imports/address-field'
import { ChooseFiles } from '@/components/imports/choose-files'
import { DropAnywhere } from '@/components/imports/drop-anywhere'
import type { ImportActs } from '@/components/imports/import-acts'
import classes from '@/components/imports/import-desk.module.css'
import { ImportItem } from '@/components/imports/import-item'
import { UploadItem } from '@/components/imports/upload-item'
import { useImportRows } from '@/components/imports/use-import-rows'
import { Paging } from '@/components/ui/page'
import type { ImportRow } from '@/lib/core/imports/view'

interface Props {
  slug: string
  rows: ImportRow[]
  acts: ImportActs
  /** The document whose changed text is imported. */
  document?: { id: string; url: string | null }
  /** Where the page of the list begins and the one after it; null for the first and after the last. */
  cursor: string | null
  next: string | null
}

/** Files and addresses come in here; below, how far each of them is. */
export function ImportDesk({ slug, rows: sent, acts, document, cursor, next }: Props) {
  const t = useTranslations('imports')
  const documentId = document?.id ?? null
  const router = useRouter()
  const hrefOf = (start: Record<string, string>) => {
    const query = new URLSearchParams(documentId === null ? start : { document: documentId, ...start })
    return `/${slug}/documents/new${query.size === 0 ? '' : `?${query}`}`
  }
  const toFirst = () => router.push(hrefOf({}))
  const { rows, uploads, refresh } = useImportRows(slug, documentId, sent, cursor, toFirst)
  return (
    <>
      <DropAnywhere slug={slug} words={t('dropNow')} {...(document ? { documentId: document.id } : {})} />
      <div className={classes.ways}>
        <ChooseFiles slug={slug} documentId={documentId} />
        <AddressField
          documentId={documentId}
          proposed={document?.url ?? ''}
          start={acts.start}
          onStarted={cursor === null ? refresh : async () => toFirst()}
        />
      </div>
      {uploads.length + rows.length === 0 ? null : (
        <section aria-labelledby="imports-under-way" className={classes.list}>
          <h2 id="imports-under-way" className={classes.cap}>
            {t('list')}
          </h2>
          <ul>
            {uploads.map((upload) => (
              <UploadItem key={upload.key} upload={upload} />
            ))}
            {rows.map((row) => (
              <ImportItem key={row.id} row={row} slug={slug} acts={acts} onChanged={refresh} />
            ))}
          </ul>
          <Paging
            label={t('paging')}
            {...(cursor === null ? {} : { first: { href: hrefOf({}), label: t('first') } })}
            {...(next === null ? {} : { next: { href: hrefOf({ cursor: next }), label: t('more') } })}
          />
        </section>
      )}
    </>
  )
}
