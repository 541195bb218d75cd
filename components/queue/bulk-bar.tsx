'use client'

import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { KeyCap } from '@/components/ui/key-cap'
import type { BulkAct } from '@/lib/core/queue/bulk'
import classes from './bulk-bar.module.css'

export type BulkKind = BulkAct['kind']
export const bulkKinds = ['assign', 'takeBack', 'due', 'prioritise', 'accept', 'return', 'withdraw'] as const

/** How many rows are ticked, and what can be done to all of them. */
export function BulkBar(props: { count: number; onAct: (kind: BulkKind) => void; onClear: () => void }) {
  const t = useTranslations('queue.bulk')
  return (
    <section className={classes.bar} aria-label={t('title')}>
      <b aria-live="polite">{t('selected', { count: props.count })}</b>
      <div className={classes.acts}>
        {bulkKinds.map((kind) => (
          <button key={kind} type="button" onClick={() => props.onAct(kind)}>
            {t(`act.${kind}`)}
            {kind === 'assign' ? <KeyCap>A</KeyCap> : null}
          </button>
        ))}
      </div>
      <button type="button" aria-label={t('clear')} title={t('clear')} onClick={props.onClear}>
        <IconX size={16} stroke={1.75} aria-hidden="true" />
      </button>
    </section>
  )
}
