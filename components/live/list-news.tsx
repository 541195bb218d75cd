'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { NewsNote } from '@/components/live/news-note'
import classes from '@/components/live/news-note.module.css'
import { useNews } from '@/components/live/use-news'
import type { LiveSignal } from '@/lib/core/live/signal'
import type { LiveChange } from '@/lib/core/live/told'

/** What changes how a claim stands in a list, or in the reader. */
const onClaims: ReadonlySet<LiveChange> = new Set<LiveChange>([
  'drafted',
  'changed',
  'submitted',
  'reviewIn',
  'slots',
  'takenBack',
  'keptOut',
  'revealed',
  'returned',
  'settled',
  'reopened',
  'withdrawn',
  'restored',
  'published',
])

interface Props {
  /** When the server began to read the list: milliseconds since 1970. */
  readAt: number
  /** Only what happens to this document; null for the whole workspace. */
  documentId: string | null
}

/** "3 new claims": a list never moves by itself, it is drawn anew when somebody asks. */
export function ListNews({ readAt, documentId }: Props) {
  const t = useTranslations('live')
  const router = useRouter()
  const concerns = useCallback(
    ({ change, documentId: of }: LiveSignal) =>
      (documentId === null || of === documentId) &&
      (onClaims.has(change) || (documentId !== null && change === 'document')),
    [documentId],
  )
  const { fresh, putAway } = useNews(readAt, concerns)
  const drafted = new Set(
    fresh.flatMap(({ signal }) => (signal?.change === 'drafted' ? [signal.claimId] : [])),
  )
  const others = new Set(
    fresh.flatMap(({ signal, number }) => {
      const about = signal?.claimId ?? signal?.documentId ?? number
      return drafted.has(signal?.claimId ?? null) ? [] : [about]
    }),
  )
  const show = () => {
    putAway()
    router.refresh()
  }
  const words = t('list', { drafted: drafted.size, others: others.size })
  return (
    <div className={classes.place} role="status">
      {fresh.length === 0 ? null : (
        <NewsNote
          words={words}
          show={{ word: t('show'), act: show }}
          away={{ word: t('putAway'), act: putAway }}
        />
      )}
    </div>
  )
}
