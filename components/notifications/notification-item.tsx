import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '@/components/notifications/notifications.module.css'
import { Time } from '@/components/ui/time'
import type { NotificationView } from '@/lib/core/notifications/view'

/** One thing that was told, with the way to what it is about. Opening it marks it as read. */
export function NotificationItem({ item, slug }: { item: NotificationView; slug: string }) {
  const t = useTranslations('notifications')
  const { id, kind, by, claimId, claimNumber, statement, documentTitle, reason, at, read } = item
  const open = () => {
    if (read) return
    const body = JSON.stringify({ read: [id] })
    const headers = { 'content-type': 'application/json' }
    // Sent whether the page is left or not; if it is lost, the notification is only unread for longer.
    void fetch(`/api/v1/${slug}/notifications`, { method: 'POST', body, headers, keepalive: true }).catch(
      () => undefined,
    )
  }
  return (
    <li className={classes.item} data-unread={read ? undefined : true}>
      <p className={classes.said}>
        {read ? null : <span className="visually-hidden">{t('unread')} </span>}
        <Link href={`/${slug}/claims/${claimId}`} onClick={open}>
          {t(`said.${kind}`, { name: by ?? t('somebody'), number: claimNumber })}
        </Link>{' '}
        <span className={classes.at}>
          <Time iso={at} />
        </span>
      </p>
      <p className={classes.claim}>
        {statement} <span>{documentTitle}</span>
      </p>
      {reason === null ? null : <p className={classes.reason}>{t('reason', { reason })}</p>}
    </li>
  )
}
