'use client'

import { IconFileImport } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/imports/import-desk.module.css'
import { upload } from '@/components/imports/uploads'
import { knownFormats } from '@/lib/core/imports/known-formats'

const accepted = Object.values(knownFormats)
  .flatMap(({ extensions, mediaType }) => [...extensions, mediaType])
  .join(',')

/** Chooses files; dropping works on the whole page, and this says so. */
export function ChooseFiles({ slug, documentId }: { slug: string; documentId: string | null }) {
  const t = useTranslations('imports')
  return (
    <label className={classes.zone}>
      <IconFileImport size={28} stroke={1.5} aria-hidden="true" />
      <strong>{t(documentId === null ? 'chooseFiles' : 'chooseFile')}</strong>
      <span>{t('formats')}</span>
      <input
        type="file"
        accept={accepted}
        multiple={documentId === null}
        className="visually-hidden"
        onChange={(event) => {
          upload(slug, documentId, event.currentTarget.files ?? [])
          // The same file can be chosen again once it is mended.
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
