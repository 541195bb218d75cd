import type { WhyEnded } from '@/lib/core/live/ended'
import type { LiveSignal } from '@/lib/core/live/signal'

/**
 * Waiting before the next try when the server refuses the stream; a connection that is lost, the browser opens again.
 */
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000
/** A window out of sight gives its connection back after this long: browsers have six for all windows of an address. */
const OUT_OF_SIGHT_MS = 20_000

interface Following {
  slug: string
  /** Where the page that was loaded stands in the log. */
  start: string
  signals(signals: LiveSignal[]): void
  /** So much happened that it is not told one by one: anything may have changed. */
  missed(readAt: number): void
  /** Something waits in this member's notifications, or was read in another window. */
  noticed(): void
  /** Nothing more is told here: the session, the membership or the role is not what it was. */
  over(why: WhyEnded): void
}

/**
 * Follows what others change until the function it gives is called. It goes on from where it stopped, whatever came
 * between.
 */
export function followChanges({ slug, start, signals, missed, noticed, over }: Following): () => void {
  let place = start
  let source: EventSource | null = null
  let pause = FIRST_PAUSE_MS
  let later: ReturnType<typeof setTimeout> | undefined
  let ended = false

  const close = () => {
    clearTimeout(later)
    source?.close()
    source = null
  }
  const open = () => {
    close()
    if (ended) return
    const made = new EventSource(`/api/v1/${slug}/live?after=${encodeURIComponent(place)}`)
    source = made
    const on = (name: string, act: (data: unknown) => void) =>
      made.addEventListener(name, (event) => {
        place = event.lastEventId
        pause = FIRST_PAUSE_MS
        act(JSON.parse(event.data))
      })
    on('beat', () => undefined)
    on('signals', (data) => signals(data as LiveSignal[]))
    on('missed', (data) => missed((data as { readAt: number }).readAt))
    on('notices', noticed)
    on('end', (data) => {
      ended = true
      close()
      over((data as { why: WhyEnded }).why)
    })
    made.addEventListener('error', () => {
      if (made.readyState !== EventSource.CLOSED || source !== made) return
      later = setTimeout(open, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
  }
  const seen = () => {
    if (document.visibilityState === 'hidden') later = setTimeout(close, OUT_OF_SIGHT_MS)
    else if (source === null) open()
    else clearTimeout(later)
  }
  document.addEventListener('visibilitychange', seen)
  open()
  return () => {
    ended = true
    document.removeEventListener('visibilitychange', seen)
    close()
  }
}
