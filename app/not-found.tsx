import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'

export default async function NotFoundPage() {
  const t = await getTranslations('shell.notFound')
  return (
    <main id="content" style={{ padding: '96px 24px' }}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <EmptyState title={t('title')} text={t('text')} action={<Link href="/">{t('back')}</Link>} />
    </main>
  )
}
