import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import { wordCount } from '@/lib/core/documents/word-count'

/** Words a minute of a person who reads with care. */
const PACE = 230

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Who wrote the article, where and when, and how long it takes to read. */
export function useByline(document: DocumentView, revision: RevisionView): readonly string[] {
  const t = useTranslations('reader')
  const { byline, publisher, publishedOn } = document
  return useMemo(() => {
    const minutes = Math.max(1, Math.round(wordCount(revision.text) / PACE))
    return [
      byline && t('byline', { name: byline }),
      publisher,
      publishedOn && dateFormat.format(new Date(publishedOn)),
      t('minutes', { minutes }),
    ].filter((item): item is string => typeof item === 'string')
  }, [byline, publisher, publishedOn, revision.text, t])
}
