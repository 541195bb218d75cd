'use client'

import { useEffect, useState } from 'react'

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const exactFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})
const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]

function relative(iso: string, now: number): string {
  const away = Date.parse(iso) - now
  const size = Math.abs(away)
  if (size < 60_000) return 'just now'
  // Past a week a date says more than "3 weeks ago".
  if (size > 7 * 86_400_000) return dateFormat.format(new Date(iso))
  const [unit, length] = steps.findLast(([, length]) => size >= length) ?? ['minute', 60_000]
  return relativeFormat.format(Math.round(away / length), unit)
}

/**
 * A moment: relative, with the exact time in UTC on hover. The server and the first paint show the date, so
 * that they agree; the relative words come with the reader's clock.
 */
export function Time({ iso, format = 'relative' }: { iso: string; format?: 'relative' | 'date' | 'exact' }) {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    if (format !== 'relative') return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [format])
  const exact = `${exactFormat.format(new Date(iso))} UTC`
  const dated = format === 'exact' ? exact : dateFormat.format(new Date(iso))
  return (
    <time dateTime={iso} title={exact}>
      {format === 'relative' && now !== null ? relative(iso, now) : dated}
    </time>
  )
}
