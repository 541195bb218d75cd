'use client'

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
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef } from 'react'
import type { QueueActions } from '@/components/queue/queue-actions'
import { queueHref } from '@/components/queue/queue-href'
import { SavedLists } from '@/components/queue/saved-lists'
import { useCount } from '@/components/queue/use-count'
import { type QueueList, type QueueView, queueLists } from '@/lib/core/queue/view'
import classes from './queue.module.css'

const glyphs: Record<QueueList, TablerIcon> = {
  'to-do': IconInbox,
  drafts: IconPencil,
  submitted: IconListCheck,
  returned: IconArrowBackUp,
  'to-decide': IconGavel,
  all: IconListDetails,
}

/** The lists of the queue with how many claims each holds, and those that were kept by name. */
export function QueueSide(props: {
  slug: string
  queue: QueueView
  savedCounts: Promise<Record<string, number>>
  mayDecide: boolean
  removeList: QueueActions['removeList']
}) {
  const t = useTranslations('queue')
  const count = useCount()
  const { slug, queue, mayDecide } = props
  const side = useRef<HTMLDivElement>(null)
  useOpenListInSight(side)
  return (
    <div className={classes.side} ref={side}>
      <nav aria-label={t('lists')}>
        {queueLists
          .filter((list) => list !== 'to-decide' || mayDecide)
          .map((list) => {
            const Glyph = glyphs[list]
            return (
              <Link
                key={list}
                href={queueHref(slug, list)}
                aria-current={list === queue.list ? 'page' : undefined}
              >
                <Glyph size={16} stroke={1.75} aria-hidden="true" />
                {t(`list.${list}`)}
                <b>{count(queue.counts[list])}</b>
              </Link>
            )
          })}
      </nav>
      <SavedLists slug={slug} queue={queue} counts={props.savedCounts} removeList={props.removeList} />
    </div>
  )
}

/** On a phone the lists are one line that is moved sideways: the open one is brought into it, and the page stays. */
function useOpenListInSight(side: RefObject<HTMLDivElement | null>) {
  const open = useSearchParams().toString()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another list
  useEffect(() => {
    const line = side.current
    const link = line?.querySelector('[aria-current="true"]') ?? line?.querySelector('[aria-current]')
    if (!line || !link) return
    const [all, one] = [line.getBoundingClientRect(), link.getBoundingClientRect()]
    line.scrollLeft += (one.left + one.right - all.left - all.right) / 2
  }, [side, open])
}
