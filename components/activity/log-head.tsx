'use client'

import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/activity/copy-button'
import { groupsOfEight } from '@/components/activity/groups-of-eight'
import { Time } from '@/components/ui/time'
import type { ActivityView } from '@/lib/core/audit/view'
import classes from './activity.module.css'

/**
 * Size and root of the whole log at this moment: what to keep elsewhere, and what keeping it proves. It is copied
 * in the form that `plumbline verify --head` takes.
 */
export function LogHead({ head, asOf }: { head: ActivityView['head']; asOf: string }) {
  const t = useTranslations('activity.head')
  return (
    <aside className={classes.head} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <dl>
        <div>
          <dt>{t('entries')}</dt>
          <dd>{head.size.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>{t('root')}</dt>
          <dd>
            <code className={classes.hash}>{groupsOfEight(head.root)}</code>
          </dd>
        </div>
        <div>
          <dt>{t('asOf')}</dt>
          <dd>
            <Time iso={asOf} format="exact" />
          </dd>
        </div>
      </dl>
      <CopyButton text={`${head.size}:${head.root}`} label={t('copy')} />
      <p>{t.rich('how', { code: (words) => <code className={classes.hash}>{words}</code> })}</p>
      <p>{t('limits')}</p>
    </aside>
  )
}
