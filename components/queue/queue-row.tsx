import { IconFlagFilled, IconUnlink } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Pips } from '@/components/claims/pips'
import { Time } from '@/components/ui/time'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { QueueRow } from '@/lib/core/queue/view'
import classes from './queue.module.css'

/** One claim of the queue: looking is not opening, so the row previews on focus and opens on Enter or click. */
export function QueueRowItem(props: { row: QueueRow; slug: string; current: boolean; onFocus: () => void }) {
  const { row, slug, current, onFocus } = props
  const t = useTranslations('queue')
  return (
    <li className={current ? `${classes.row} ${classes.current}` : classes.row}>
      <span className={classes.flag}>
        {row.priority === 'high' ? (
          <IconFlagFilled size={14} aria-label={t('highPriority')} role="img" />
        ) : null}
        {row.wording !== 'current' ? (
          <span className={classes.wording} title={t(`wording.${row.wording}`)}>
            <IconUnlink size={14} stroke={1.75} aria-label={t(`wording.${row.wording}`)} role="img" />
          </span>
        ) : null}
      </span>
      <Link
        id={`row-${row.claimId}`}
        href={`/${slug}/claims/${row.claimId}`}
        className={classes.statement}
        onFocus={onFocus}
        onPointerEnter={onFocus}
      >
        {row.statement}
      </Link>
      <span className={classes.type}>{t(`type.${row.type}`)}</span>
      <span className={classes.pips}>
        {row.round ? (
          <>
            <Pips filled={row.round.submitted} of={row.round.required} />
            {t('in', { submitted: row.round.submitted, required: row.round.required })}
          </>
        ) : null}
        {row.verdict && !row.round ? <VerdictMark rating={row.verdict} size="s" /> : null}
      </span>
      <span className={classes.since}>{row.taken ? <b>{t('onYourDesk')}</b> : <Time iso={row.since} />}</span>
    </li>
  )
}
