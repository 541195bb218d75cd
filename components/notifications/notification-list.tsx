'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLive } from '@/components/live/live-changes'
import { NotificationItem } from '@/components/notifications/notification-item'
import classes from '@/components/notifications/notifications.module.css'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import type { NotificationsView } from '@/lib/core/notifications/view'
import type { Outcome } from '@/lib/core/outcome'

interface Props {
  slug: string
  title: string
  notifications: NotificationsView
  markRead: (input: { read: 'all' | string[] }) => Promise<Outcome<object>>
  /** What is told, and how. */
  children: ReactNode
}

/** What a member was told, newest first. Looking marks nothing: opening one does, or saying so. */
export function NotificationList({ slug, title, notifications, markRead, children }: Props) {
  const t = useTranslations('notifications')
  const router = useRouter()
  const { noticed } = useLive()
  const shown = useRef(noticed)
  useEffect(() => {
    if (shown.current === noticed) return
    shown.current = noticed
    router.refresh()
  }, [noticed, router])
  const { items, unread } = notifications
  return (
    <Page
      title={title}
      lead={t('lead', { unread })}
      action={
        unread > 0 ? <Button onClick={() => void markRead({ read: 'all' })}>{t('readAll')}</Button> : null
      }
    >
      {items.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <ul className={classes.list}>
          {items.map((item) => (
            <NotificationItem key={item.id} item={item} slug={slug} />
          ))}
        </ul>
      )}
      {children}
    </Page>
  )
}
