import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import { wordCount } from '@/lib/core/documents/word-count'
import type { Furniture } from '@/lib/viewer/article-doc'

/** Words a minute of a person who reads with care. */
const PACE = 230

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/**
 * What the page says between the words: who wrote the article, where and when, how long it takes to read; its pictures.
 */
export function useFurniture(document: DocumentView, revision: RevisionView): Furniture {
  const t = useTranslations('reader')
  const { byline, publisher, publishedOn } = document
  return useMemo(() => {
    const minutes = Math.max(1, Math.round(wordCount(revision.text) / PACE))
    const items = [
      byline && t('byline', { name: byline }),
      publisher,
      publishedOn && dateFormat.format(new Date(publishedOn)),
      t('minutes', { minutes }),
    ]
    return {
      byline: items.filter((item): item is string => typeof item === 'string'),
      pictureWords: ({ alt }) => (alt === '' ? t('picture') : t('pictureOf', { alt })),
    }
  }, [byline, publisher, publishedOn, revision.text, t])
}
