'use client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { EndedNote } from '@/components/live/ended-note'
import { followChanges } from '@/components/live/follow-changes'
import { NewsStore } from '@/components/live/news-store'
import type { WhyEnded } from '@/lib/core/live/ended'

interface Live {
  news: NewsStore
  /** Counts how often something was said about this member's notifications. */
  noticed: number
}

const nothing: Live = { news: new NewsStore(), noticed: 0 }
const LiveContext = createContext<Live>(nothing)

/** What this window hears of what others change. */
export const useLive = () => useContext(LiveContext)

/** Holds the one stream of a window, whatever page of the workspace it shows. */
export function LiveChanges({ slug, start, children }: { slug: string; start: string; children: ReactNode }) {
  const [news] = useState(() => new NewsStore())
  const [noticed, setNoticed] = useState(0)
  const [ended, setEnded] = useState<WhyEnded | null>(null)
  // Where the first page of the window stood: later ones go on with the same stream.
  const [first] = useState(start)
  useEffect(
    () =>
      followChanges({
        slug,
        start: first,
        signals: (signals) => news.add(signals, 0),
        missed: (readAt) => news.add([null], readAt),
        noticed: () => setNoticed((before) => before + 1),
        over: setEnded,
      }),
    [slug, first, news],
  )
  return (
    <LiveContext value={{ news, noticed }}>
      {children}
      {ended === null ? null : <EndedNote why={ended} />}
    </LiveContext>
  )
}
