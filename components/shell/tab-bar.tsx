'use client'

import {
  IconBook2,
  IconChartDots,
  IconFileText,
  IconHistory,
  IconInbox,
  IconReportAnalytics,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Place, PlaceId } from '@/components/shell/places'
import classes from './tab-bar.module.css'

const glyphs: Record<PlaceId, TablerIcon> = {
  queue: IconInbox,
  documents: IconFileText,
  sources: IconBook2,
  reports: IconReportAnalytics,
  activity: IconHistory,
  insights: IconChartDots,
  settings: IconSettings,
}

/** Navigation at the bottom of a phone. Inside a document or claim the task's own actions stand there instead. */
export function TabBar({ places, path, queueCount }: { places: Place[]; path: string; queueCount: number }) {
  const t = useTranslations('shell')
  const inTask = /\/(documents|claims)\/[0-9a-f-]{36}/.test(path)
  if (inTask) return null
  return (
    <nav aria-label={t('navigation')} className={classes.bar}>
      {places.slice(0, 5).map((place) => {
        const Glyph = glyphs[place.id]
        return (
          <Link
            key={place.id}
            href={place.href}
            aria-current={path.startsWith(place.href) ? 'page' : undefined}
          >
            <Glyph size={21} stroke={1.75} aria-hidden="true" />
            {t(`place.${place.id}`)}
            {place.id === 'queue' && queueCount > 0 ? <b>{queueCount}</b> : null}
          </Link>
        )
      })}
    </nav>
  )
}
