'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { NewsNote } from '@/components/live/news-note'
import classes from '@/components/live/news-note.module.css'
import { useNews } from '@/components/live/use-news'
import { useTyped } from '@/components/live/use-typed'
import type { ClaimView } from '@/lib/core/claims/view'
import type { LiveSignal } from '@/lib/core/live/signal'
import type { LiveChange } from '@/lib/core/live/told'

/** Changes worth a sentence; others are only drawn. */
const said = [
  'changed',
  'submitted',
  'revealed',
  'returned',
  'settled',
  'reopened',
  'withdrawn',
  'restored',
  'published',
  'takenBack',
  'keptOut',
] as const
type Said = (typeof said)[number]
const isSaid = (change: LiveChange): change is Said => said.some((one) => one === change)
/** What takes no form away and changes nothing that is being typed about. */
const quiet: ReadonlySet<LiveChange> = new Set<LiveChange>([
  'reviewIn',
  'slots',
  'discussed',
  'proposed',
  'document',
])
/** What takes the own form away whatever is typed into it: its words stay on the page, to read and copy. */
const unseats = (signal: LiveSignal | null) => signal?.change === 'takenBack' || signal?.change === 'keptOut'
/** Several changes of one act are drawn once. */
const TOGETHER_MS = 200
/** How long it is said what is drawn already. */
const SAID_MS = 10_000

/**
 * What others do to the claim that is open. The page is drawn anew by itself while nothing is being typed; otherwise it
 * says what happened and waits, so that no form goes away under the words in it.
 */
export function ClaimNews({ claim, readAt }: { claim: ClaimView; readAt: number }) {
  const t = useTranslations('live')
  const router = useRouter()
  const { id: claimId, documentId, state, edition, currentRound, mine } = claim
  const answered = mine?.submitted === null ? 'open' : 'answered'
  const { typed, forget } = useTyped(`${state} ${edition} ${currentRound?.id} ${answered}`)
  const concerns = useCallback(
    (signal: LiveSignal) =>
      signal.claimId === claimId || (signal.change === 'keptOut' && signal.documentId === documentId),
    [claimId, documentId],
  )
  const { fresh, putAway } = useNews(readAt, concerns)
  const [drawn, setDrawn] = useState(0)
  const waiting = fresh.filter(({ number }) => number > drawn)
  const gone = waiting.some(({ signal }) => unseats(signal))
  const waits = typed && !gone && waiting.some(({ signal }) => signal === null || !quiet.has(signal.change))
  const newest = waiting.at(-1)?.number ?? 0
  const draw = newest > 0 && !waits
  useEffect(() => {
    if (!draw) return
    const timer = setTimeout(() => {
      setDrawn(newest)
      router.refresh()
    }, TOGETHER_MS)
    return () => clearTimeout(timer)
  }, [draw, newest, router])
  const told = fresh.findLast(({ signal }) => signal === null || isSaid(signal.change))
  const over = told !== undefined && newest === 0
  useEffect(() => {
    if (!over) return
    const timer = setTimeout(putAway, SAID_MS)
    return () => clearTimeout(timer)
  }, [over, putAway])
  const show = () => {
    forget()
    putAway()
    router.refresh()
  }
  return (
    <div className={classes.place} role="status">
      {told === undefined ? null : (
        <NewsNote
          words={sentence(told.signal)}
          show={waits ? { word: t('show'), act: show } : null}
          away={{ word: t('putAway'), act: putAway }}
        />
      )}
    </div>
  )

  function sentence(signal: LiveSignal | null): string {
    if (signal === null || !isSaid(signal.change)) return t('much')
    const words = t(`claim.${signal.change}`, { name: signal.by ?? t('somebody') })
    return waits ? `${words} ${t('kept')}` : words
  }
}
