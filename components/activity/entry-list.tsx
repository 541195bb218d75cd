'use client'

import { useTranslations } from 'next-intl'
import { ActivityEntryItem } from '@/components/activity/activity-entry'
import type { ActivityEntry } from '@/lib/core/audit/view'
import classes from './activity.module.css'

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const DAY_MS = 86_400_000

/** The log by day, newest first. Days and times are UTC, as the log keeps them; `now` comes with the page. */
export function EntryList({ entries, slug, now }: { entries: ActivityEntry[]; slug: string; now: string }) {
  const t = useTranslations('activity')
  const dayOf = (iso: string) => iso.slice(0, 10)
  const today = dayOf(now)
  const yesterday = dayOf(new Date(Date.parse(now) - DAY_MS).toISOString())
  const named = (day: string) => {
    if (day === today) return t('today')
    return day === yesterday ? t('yesterday') : dayFormat.format(new Date(day))
  }
  return [...new Set(entries.map((entry) => dayOf(entry.at)))].map((day) => (
    <section key={day}>
      <h2 className={classes.day}>{named(day)}</h2>
      <ol>
        {entries
          .filter((entry) => dayOf(entry.at) === day)
          .map((entry) => (
            <ActivityEntryItem key={entry.seq} entry={entry} slug={slug} />
          ))}
      </ol>
    </section>
  ))
}
