'use client'
import { useEffect } from 'react'
import { ActiveClock } from '@/components/review/active-clock'

const LOOK_EVERY_MS = 5000
/** Told once a minute; what a crash takes with it is less than that. */
const TELL_FROM_SECONDS = 60
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const

/**
 * Tells the server how long somebody was at their review, for themselves alone. Nothing waits for it and nothing is
 * said when it fails: a figure of this kind is not worth a disturbance.
 *
 * @param roundId null while nobody is writing
 */
export function useActiveTime(slug: string, roundId: string | null): void {
  useEffect(() => {
    if (roundId === null) return
    const clock = new ActiveClock(performance.now())
    const tell = () => {
      const seconds = clock.take()
      if (seconds === 0) return
      void fetch(`/api/v1/${encodeURIComponent(slug)}/review-time`, {
        method: 'PUT',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ roundId, seconds }),
      }).catch(() => undefined)
    }
    const look = () => {
      clock.look(performance.now(), document.visibilityState === 'visible')
      if (clock.seconds >= TELL_FROM_SECONDS) tell()
    }
    const act = () => clock.activity(performance.now())
    const leave = () => {
      if (document.visibilityState === 'hidden') tell()
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    for (const sign of signs) document.addEventListener(sign, act, { passive: true })
    document.addEventListener('visibilitychange', leave)
    return () => {
      clearInterval(timer)
      for (const sign of signs) document.removeEventListener(sign, act)
      document.removeEventListener('visibilitychange', leave)
      tell()
    }
  }, [slug, roundId])
}
