'use client'
import { useTranslations } from 'next-intl'
import classes from '@/components/proposed-changes/change.module.css'
import type { ChangeActions } from '@/components/proposed-changes/change-actions'
import { ChangeItem } from '@/components/proposed-changes/change-item'
import type { ChangeListView } from '@/lib/core/proposed-changes/view'

/** The proposed changes of one claim, on its page; nothing where there is none. */
export function ClaimChanges({ list, actions }: { list: ChangeListView; actions: ChangeActions }) {
  const t = useTranslations('changes')
  if (list.changes.length === 0) return null
  return (
    <section className={classes.ofClaim} aria-label={t('heading')}>
      <h2>{t('heading')}</h2>
      <ul className={classes.list}>
        {list.changes.map((change) => (
          <ChangeItem
            key={change.id}
            change={change}
            language={list.language}
            claimHref={null}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  )
}
