import { useTranslations } from 'next-intl'
import { DueDate } from '@/components/queue/due-date'
import { StandMark } from '@/components/queue/stand-mark'
import type { QueueRow } from '@/lib/core/queue/view'
import classes from './queue.module.css'

/** Where the words of the current row stand in the article, and what the claim is about. */
export function QueuePreview({ row, today }: { row: QueueRow; today: string }) {
  const t = useTranslations('queue')
  const facts = [
    [t('preview.why'), row.whySelected],
    [t('preview.claimant'), row.claimant ?? t('preview.article')],
    [t('preview.evidence'), t('preview.sources', { count: row.evidenceCount })],
    [t('preview.round'), row.round ? t('preview.rounds', row.round) : null],
    [t('preview.standing'), row.stand ? <StandMark key="stand" stand={row.stand} word /> : null],
    [t('preview.dueOn'), row.dueOn ? <DueDate key="due" dueOn={row.dueOn} today={today} /> : null],
    [t('preview.holders'), row.holders.length > 0 ? row.holders.join(', ') : null],
  ] as const
  return (
    <section className={classes.preview} aria-label={t('preview.title')}>
      <p className={classes.cap}>{t('preview.title')}</p>
      {row.context ? (
        <p className={classes.context}>
          {row.context.before}
          <mark>{row.context.exact}</mark>
          {row.context.after}
        </p>
      ) : null}
      <dl className={classes.facts}>
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
