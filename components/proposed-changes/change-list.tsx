'use client'
import { IconFileTypeDocx, IconTableExport } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '@/components/proposed-changes/change.module.css'
import type { ChangeActions } from '@/components/proposed-changes/change-actions'
import { ChangeItem } from '@/components/proposed-changes/change-item'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { type ProposedChangeState, proposedChangeStates } from '@/lib/core/proposed-changes/state'
import type { ChangeListView } from '@/lib/core/proposed-changes/view'

interface Props {
  list: ChangeListView
  /** Which are shown; null for all. */
  state: ProposedChangeState | null
  slug: string
  actions: ChangeActions
}

/** The change list of an article: filter, files, and every proposed change where it would stand. */
export function ChangeList({ list, state, slug, actions }: Props) {
  const t = useTranslations('changes')
  const base = `/${slug}/documents/${list.documentId}`
  const all = proposedChangeStates.reduce((sum, one) => sum + list.counts[one], 0)
  if (all === 0) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        text={t('emptyText')}
        action={<LinkButton href={base}>{t('back')}</LinkButton>}
      />
    )
  }
  const query = state === null ? '' : `?state=${state}`
  const file = (format: string) =>
    `/api/v1/${slug}/documents/${list.documentId}/proposed-changes/${format}${query}`
  return (
    <>
      <div className={classes.bar}>
        <nav aria-label={t('filter')}>
          {[null, ...proposedChangeStates].map((one) => (
            <Link
              key={one}
              className={classes.chip}
              href={`${base}/proposed-changes${one === null ? '' : `?state=${one}`}`}
              aria-current={one === state ? 'page' : undefined}
            >
              {one === null ? t('all', { count: all }) : t(`stateCount.${one}`, { count: list.counts[one] })}
            </Link>
          ))}
        </nav>
        {list.changes.length === 0 ? null : (
          <p className={classes.files}>
            <a href={file('docx')} className={classes.file} download>
              <IconFileTypeDocx size={16} stroke={1.75} aria-hidden />
              {t('docx')}
            </a>
            <a href={file('csv')} className={classes.file} download>
              <IconTableExport size={16} stroke={1.75} aria-hidden />
              {t('csv')}
            </a>
          </p>
        )}
      </div>
      {list.changes.length === 0 ? (
        <EmptyState
          title={t('noneTitle')}
          text={t('noneText')}
          action={<LinkButton href={`${base}/proposed-changes`}>{t('all', { count: all })}</LinkButton>}
        />
      ) : (
        <ol className={classes.list} aria-label={t('listed', { count: list.changes.length })}>
          {list.changes.map((change, at) => (
            <ChangeItem
              key={change.id}
              change={change}
              section={change.section === list.changes[at - 1]?.section ? null : change.section}
              language={list.language}
              claimHref={`/${slug}/claims/${change.claimId}`}
              actions={actions}
            />
          ))}
        </ol>
      )}
    </>
  )
}
