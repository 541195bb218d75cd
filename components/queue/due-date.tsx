import { useTranslations } from 'next-intl'
import { nearnessOf } from '@/lib/core/queue/due'
import classes from './due-date.module.css'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** When a claim is due: near days by their name, others as a date, with what is late said in words. */
export function DueDate({ dueOn, today }: { dueOn: string; today: string }) {
  const t = useTranslations('queue')
  const day = dayFormat.format(new Date(`${dueOn}T00:00:00Z`))
  const near = nearnessOf(dueOn, today)
  const words =
    near === 'later'
      ? t('due.later', { day })
      : near === 'overdue'
        ? t('due.overdue', { day })
        : t(`due.${near}`)
  return (
    <time dateTime={dueOn} className={classes.due} data-near={near} title={t('due.exact', { day: dueOn })}>
      {words}
    </time>
  )
}
