import { IconFlagFilled, IconMessage, IconUnlink } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Pips } from '@/components/claims/pips'
import { DueDate } from '@/components/queue/due-date'
import { StandMark } from '@/components/queue/stand-mark'
import type { Selection } from '@/components/queue/use-selection'
import { Time } from '@/components/ui/time'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { QueueRow } from '@/lib/core/queue/view'
import classes from './queue.module.css'

/** One claim of the queue: looking is not opening, so the row previews on focus and opens on Enter or click. */
export function QueueRowItem(props: {
  row: QueueRow
  slug: string
  today: string
  current: boolean
  onFocus: () => void
  selection: Selection | null
}) {
  const { row, slug, today, current, onFocus, selection } = props
  const t = useTranslations('queue')
  const names = [classes.row, current ? classes.current : '', selection ? classes.selectable : '']
  return (
    <li className={names.filter(Boolean).join(' ')}>
      {selection ? (
        <label className={classes.tick}>
          <input
            type="checkbox"
            aria-label={t('selectRow', { number: row.number })}
            checked={selection.ids.has(row.claimId)}
            onChange={() => undefined}
            onClick={(event) => selection.toggle(row.claimId, event.shiftKey)}
          />
        </label>
      ) : null}
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
      <span className={classes.claim}>
        <Link
          id={`row-${row.claimId}`}
          href={`/${slug}/claims/${row.claimId}`}
          className={classes.statement}
          onFocus={onFocus}
          onPointerEnter={onFocus}
        >
          {row.statement}
        </Link>
        {row.threads > 0 ? (
          <span className={classes.threads}>
            <IconMessage size={14} stroke={1.75} aria-hidden />
            {t('threads', { count: row.threads })}
          </span>
        ) : null}
        {row.taken ? (
          <b className={classes.desk}>
            {row.assignedBy === null ? t('onYourDesk') : t('assignedBy', { name: row.assignedBy })}
          </b>
        ) : null}
      </span>
      <span className={classes.type}>{t(`type.${row.type}`)}</span>
      <span className={classes.pips}>
        {row.stand ? (
          <StandMark stand={row.stand} word={row.stand !== 'incomplete' && row.verdict === null} />
        ) : null}
        {row.round && row.stand === 'incomplete' ? (
          <>
            <Pips filled={row.round.submitted} of={row.round.required} />
            {t('in', { submitted: row.round.submitted, required: row.round.required })}
          </>
        ) : null}
        {row.verdict && !row.round ? <VerdictMark rating={row.verdict} size="s" /> : null}
      </span>
      <span className={classes.since}>
        {row.dueOn === null ? <Time iso={row.since} /> : <DueDate dueOn={row.dueOn} today={today} />}
      </span>
    </li>
  )
}
