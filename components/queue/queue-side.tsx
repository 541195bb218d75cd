import {
  IconArrowBackUp,
  IconGavel,
  IconInbox,
  IconListCheck,
  IconListDetails,
  IconPencil,
  type TablerIcon,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type QueueList, queueLists } from '@/lib/core/queue/view'
import classes from './queue.module.css'

const glyphs: Record<QueueList, TablerIcon> = {
  'to-do': IconInbox,
  drafts: IconPencil,
  submitted: IconListCheck,
  returned: IconArrowBackUp,
  'to-decide': IconGavel,
  all: IconListDetails,
}

/** The lists of the queue with how many claims each holds. */
export function QueueSide(props: {
  slug: string
  list: QueueList
  counts: Record<QueueList, number>
  mayDecide: boolean
}) {
  const t = useTranslations('queue')
  return (
    <nav className={classes.side} aria-label={t('lists')}>
      {queueLists
        .filter((list) => list !== 'to-decide' || props.mayDecide)
        .map((list) => {
          const Glyph = glyphs[list]
          return (
            <Link
              key={list}
              href={`/${props.slug}/queue?list=${list}`}
              aria-current={list === props.list ? 'page' : undefined}
            >
              <Glyph size={16} stroke={1.75} aria-hidden="true" />
              {t(`list.${list}`)}
              <b>{props.counts[list]}</b>
            </Link>
          )
        })}
    </nav>
  )
}
