import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** What is missing in a workspace, or is not for this member, is said under its masthead. */
export default async function NotFoundInWorkspace() {
  const t = await getTranslations('shell.notFound')
  return (
    <main id="content" style={{ maxWidth: 1080, margin: '0 auto', padding: '48px 24px' }}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <EmptyState
        title={t('title')}
        text={t('text')}
        action={<LinkButton href="/">{t('back')}</LinkButton>}
      />
    </main>
  )
}
