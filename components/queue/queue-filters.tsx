'use client'

import { Menu } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconPlus, IconX } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFilterWords } from '@/components/queue/filter-words'
import { hrefWithout, queueHref } from '@/components/queue/queue-href'
import { DropMenu } from '@/components/ui/drop-menu'
import { filterNames, queueSorts } from '@/lib/core/queue/filter'
import type { QueueView } from '@/lib/core/queue/view'
import classes from './queue-filters.module.css'

/** What the list is narrowed to, as chips that come off one by one, and its order. All of it is in the address. */
export function QueueFilters(props: {
  slug: string
  queue: QueueView
  onAdd: () => void
  onKeep: () => void
}) {
  const t = useTranslations('queue')
  const words = useFilterWords(props.queue.choices)
  const { slug, queue } = props
  const { list, filter, sort } = queue
  const set = filterNames.filter((name) => filter[name] !== undefined)
  return (
    <div className={classes.bar}>
      <div className={classes.chips}>
        {set.map((name) => (
          <Link
            key={name}
            href={hrefWithout(slug, queue, name)}
            className={classes.chip}
            aria-label={t('filter.remove', { name: t(`filter.name.${name}`), value: words(name, filter) })}
          >
            <span>
              {t(`filter.name.${name}`)} <b>{words(name, filter)}</b>
            </span>
            <IconX size={14} stroke={2} aria-hidden="true" />
          </Link>
        ))}
        <button type="button" className={classes.add} onClick={props.onAdd}>
          <IconPlus size={14} stroke={2} aria-hidden="true" />
          {t('filter.add')}
        </button>
        {set.length > 0 ? (
          <button type="button" className={classes.keep} onClick={props.onKeep}>
            <IconBookmark size={14} stroke={1.75} aria-hidden="true" />
            {t('saved.keep')}
          </button>
        ) : null}
      </div>
      <DropMenu
        width={220}
        target={
          <button
            type="button"
            className={classes.sort}
            aria-label={t('sort.label', { sort: t(`sort.${sort}`) })}
          >
            {t(`sort.${sort}`)}
            <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
          </button>
        }
      >
        {queueSorts.map((one) => (
          <Menu.Item
            key={one}
            component={Link}
            href={queueHref(slug, list, { filter, sort: one })}
            aria-current={one === sort ? 'true' : undefined}
            className={classes.order}
          >
            {t(`sort.${one}`)}
          </Menu.Item>
        ))}
      </DropMenu>
    </div>
  )
}
