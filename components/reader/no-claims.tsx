'use client'
import { useTranslations } from 'next-intl'
import classes from '@/components/reader/reader.module.css'
import { EmptyState } from '@/components/ui/empty-state'

/** Why there are no cards: nothing was marked yet, or the legend leaves none. */
export function NoClaims({ none, may }: { none: boolean; may: boolean }) {
  const t = useTranslations('reader')
  if (!none) return <p className={classes.note}>{t('noneShown')}</p>
  return <EmptyState title={t('empty')} text={t(may ? 'emptyText' : 'emptyRead')} />
}
