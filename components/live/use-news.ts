import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { useLive } from '@/components/live/live-changes'
import type { Heard } from '@/components/live/news-store'
import type { LiveSignal } from '@/lib/core/live/signal'

/** How far the clocks of two servers may be apart. */
const CLOCKS_MS = 2_000
const none: readonly Heard[] = []

/**
 * What others changed since a page was read, as far as the page cares. What was seen, or put away, is not said again.
 *
 * @param readAt when the server began to read the page, in milliseconds since 1970
 * @param concerns whether the page shows what a signal is about; must keep its identity
 */
export function useNews(readAt: number, concerns: (signal: LiveSignal) => boolean) {
  const { news } = useLive()
  const heard = useSyncExternalStore(news.subscribe, news.all, () => none)
  const [seen, setSeen] = useState(0)
  const fresh = useMemo(
    () =>
      heard.filter(
        ({ number, signal, readAt: at }) =>
          number > seen && at > readAt - CLOCKS_MS && (signal === null || (!signal.own && concerns(signal))),
      ),
    [heard, seen, readAt, concerns],
  )
  const last = heard.at(-1)?.number ?? 0
  const putAway = useCallback(() => setSeen(last), [last])
  return { fresh, putAway }
}
