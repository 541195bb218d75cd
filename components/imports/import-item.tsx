'use client'

import { useTranslations } from 'next-intl'
import { useAct } from '@/components/acts/use-act'
import type { ImportActs } from '@/components/imports/import-acts'
import classes from '@/components/imports/import-desk.module.css'
import { ImportState } from '@/components/imports/import-state'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { ImportRow } from '@/lib/core/imports/view'

interface Props {
  row: ImportRow
  slug: string
  acts: ImportActs
  onChanged: () => Promise<unknown>
}

/** An article on its way in: how far it is, and what can be done about it. */
export function ImportItem({ row, slug, acts, onChanged }: Props) {
  const t = useTranslations('imports')
  const retry = useAct(acts.retry)
  const drop = useAct(acts.drop)
  const { id, state, name, url, revision } = row
  const called = name ?? url ?? t('unnamed')
  const busy = retry.busy || drop.busy
  const then = async (act: typeof retry | typeof drop) => {
    const outcome = await act.run({ importId: id })
    if (outcome.ok) await onChanged()
  }
  const problem = retry.refusal ?? drop.refusal
  return (
    <li className={classes.item} data-state={state}>
      <p className={classes.name} title={url ?? called}>
        {called}
      </p>
      <ImportState row={row} />
      {problem ? (
        <p className={`${classes.said} ${classes.bad}`} role="alert">
          {problem.message}
        </p>
      ) : null}
      <div className={classes.acts}>
        {state === 'ready' ? (
          <LinkButton href={`/${slug}/documents/new/${id}`} aria-label={t('openOf', { name: called })}>
            {t('open')}
          </LinkButton>
        ) : null}
        {revision !== null && (state === 'used' || state === 'unchanged') ? (
          <LinkButton href={`/${slug}/documents/${revision.documentId}`}>{t('openDocument')}</LinkButton>
        ) : null}
        {state === 'failed' || row.isSilent ? (
          <Button
            disabled={busy}
            onClick={() => void then(retry)}
            aria-label={t('retryOf', { name: called })}
          >
            {t('retry')}
          </Button>
        ) : null}
        <Button
          variant="quiet"
          disabled={busy}
          onClick={() => void then(drop)}
          aria-label={t('removeOf', { name: called })}
        >
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
