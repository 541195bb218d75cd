import { getTranslations } from 'next-intl/server'
import { Logo } from '@/components/shell/logo'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export default async function NotFoundPage() {
  const t = await getTranslations('shell.notFound')
  return (
    <main id="content" style={{ display: 'grid', gap: 64, padding: '18px 24px' }}>
      <Logo />
      <h1 className="visually-hidden">{t('title')}</h1>
      <EmptyState
        title={t('title')}
        text={t('text')}
        action={<LinkButton href="/">{t('back')}</LinkButton>}
      />
    </main>
  )
}
