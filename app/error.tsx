'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations('shell.fault')
  return (
    <main id="content" style={{ padding: '96px 24px' }}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <EmptyState
        title={t('title')}
        text={t('text')}
        action={
          <Button variant="primary" onClick={reset}>
            {t('again')}
          </Button>
        }
      />
    </main>
  )
}
