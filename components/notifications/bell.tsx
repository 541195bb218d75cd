'use client'
import { IconBell } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useLive } from '@/components/live/live-changes'
import classes from '@/components/notifications/bell.module.css'
import type { NotificationsView } from '@/lib/core/notifications/view'
import type { Outcome } from '@/lib/core/outcome'

/** How much this member was told and has not read; it changes as they are told. */
export function Bell({ slug }: { slug: string }) {
  const t = useTranslations('notifications')
  const { noticed } = useLive()
  const [unread, setUnread] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever something was noticed
  useEffect(() => {
    const asking = new AbortController()
    fetch(`/api/v1/${slug}/notifications`, { signal: asking.signal })
      .then((answer) => answer.json() as Promise<Outcome<NotificationsView>>)
      .then((told) => {
        if (told.ok) setUnread(told.value.unread)
      })
      // The number stays as it was; the next thing told asks again.
      .catch(() => undefined)
    return () => asking.abort()
  }, [slug, noticed])
  return (
    <Link href={`/${slug}/notifications`} className={classes.bell} aria-label={t('bell', { unread })}>
      <IconBell size={20} stroke={1.75} aria-hidden />
      {unread > 0 ? (
        <b className={classes.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </b>
      ) : null}
    </Link>
  )
}
