'use client'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from '@/components/reader/claim-drawer.module.css'
import { Button } from '@/components/ui/button'

/** The cards over the right of the page, where the window has no room for their column. The text stays usable. */
export function ClaimDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTranslations('reader')
  return (
    <aside className={classes.drawer} aria-label={t('claims')}>
      <div className={classes.head}>
        {t('claims')}
        <Button variant="quiet" size="s" aria-label={t('close')} onClick={onClose}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </Button>
      </div>
      {children}
    </aside>
  )
}
