import { useTranslations } from 'next-intl'
import type { BulkKind } from '@/components/queue/bulk-bar'
import type { BulkResult } from '@/lib/core/queue/bulk'
import classes from './bulk-outcome.module.css'

/** What an act would do to the selected claims, or did: who gets or loses what, and what is skipped and why. */
export function BulkOutcome({
  kind,
  result,
  done = false,
}: {
  kind: BulkKind
  result: BulkResult
  done?: boolean
}) {
  const t = useTranslations('queue.bulk')
  const { changed, skipped } = result
  const shared = changed.some(({ to }) => to.length > 0)
  return (
    <section className={classes.outcome} aria-live="polite">
      <p className={classes.sum}>
        {t(done ? 'did' : 'would', { changed: changed.length, skipped: skipped.length })}
      </p>
      {skipped.length > 0 ? (
        <>
          <h3>{t('skipped')}</h3>
          <ul>
            {skipped.map(({ claimId, number, statement, why }) => (
              <li key={claimId}>
                <span>{t('row', { number, statement })}</span>
                <em>{why}</em>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {shared ? (
        <>
          <h3>{t(kind === 'takeBack' ? 'takenBack' : 'assigned')}</h3>
          <ul>
            {changed.map(({ claimId, number, statement, to }) => (
              <li key={claimId}>
                <span>{t('row', { number, statement })}</span>
                <em>{t('to', { names: to.join(', ') })}</em>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
