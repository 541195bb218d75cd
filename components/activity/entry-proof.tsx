'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/activity/copy-button'
import { groupsOfEight } from '@/components/activity/groups-of-eight'
import type { ActivityEntry } from '@/lib/core/audit/view'
import classes from './activity.module.css'

/** What binds the entry to the log: the hash of each field and of the whole line. */
export function EntryProof({ entry, slug }: { entry: ActivityEntry; slug: string }) {
  const t = useTranslations('activity')
  const { claimId, claimNumber } = entry.about
  return (
    <div className={classes.proof}>
      <details>
        <summary>{t('hashes')}</summary>
        <dl className={classes.hashes}>
          {entry.fields.map((field) => (
            <div key={field.name}>
              <dt>{field.name}</dt>
              <dd>
                <code className={classes.hash}>{groupsOfEight(field.hash)}</code>
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('leaf')}</dt>
            <dd>
              <code className={classes.hash}>{groupsOfEight(entry.leafHash)}</code>
            </dd>
          </div>
        </dl>
      </details>
      <span className={classes.space} />
      <CopyButton text={entry.leafHash} label={t('copyLeaf')} />
      {claimId === null ? null : (
        <Link href={`/${slug}/claims/${claimId}`}>{t('openClaim', { number: claimNumber ?? '' })}</Link>
      )}
    </div>
  )
}
