import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotificationList } from '@/components/notifications/notification-list'
import { NotificationSwitches } from '@/components/notifications/notification-switches'
import { requireMember } from '@/lib/server/auth'
import { getNotificationSettings, listNotifications } from '@/lib/server/notifications/queries'
import { canMail } from '@/lib/server/secret-links'
import { markRead, setNotifications } from './actions'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params
  const actor = await requireMember(slug)
  const [notifications, settings] = await Promise.all([
    listNotifications(actor),
    getNotificationSettings(actor),
  ])
  const t = await getTranslations('notifications')
  return (
    <NotificationList
      slug={slug}
      notifications={notifications}
      markRead={markRead.bind(null, slug)}
      title={t('title')}
    >
      <NotificationSwitches settings={settings} mails={canMail()} keep={setNotifications.bind(null, slug)} />
    </NotificationList>
  )
}
