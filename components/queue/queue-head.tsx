import { useTranslations } from 'next-intl'
import { useCount } from '@/components/queue/use-count'
import { Button } from '@/components/ui/button'
import { nearnessOf } from '@/lib/core/queue/due'
import { COUNTED, type QueueView } from '@/lib/core/queue/view'
import classes from './queue.module.css'

/** Which list this is, how much is on it, and the one big act. */
export function QueueHead(props: { queue: QueueView; onTakeNext: (() => void) | null; busy: boolean }) {
  const t = useTranslations('queue')
  const count = useCount()
  const { queue, onTakeNext, busy } = props
  const { list, rows, found, today } = queue
  const pressing = rows.filter(
    ({ dueOn }) => dueOn !== null && ['overdue', 'today'].includes(nearnessOf(dueOn, today)),
  )
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.title}>{t(`list.${list}`)}</h1>
        <p className={classes.lead}>
          {t('lead', {
            claims: count(found),
            some: found,
            more: found > COUNTED || queue.next !== null ? 'yes' : 'no',
            documents: new Set(rows.map((row) => row.documentId)).size,
            due: pressing.length,
          })}
        </p>
      </div>
      {onTakeNext ? (
        <Button
          variant={list === 'to-do' ? 'primary' : 'default'}
          keyCap="N"
          onClick={onTakeNext}
          disabled={busy}
        >
          {t('takeNext')}
        </Button>
      ) : null}
    </header>
  )
}
