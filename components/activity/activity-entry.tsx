'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { EntryDetail } from '@/components/activity/entry-detail'
import { EntryGlyph } from '@/components/activity/entry-glyph'
import { EntrySentence } from '@/components/activity/entry-sentence'
import type { ActivityEntry } from '@/lib/core/audit/view'
import classes from './activity.module.css'

/** One line of the log; its number opens it. */
export function ActivityEntryItem({ entry, slug }: { entry: ActivityEntry; slug: string }) {
  const t = useTranslations('activity')
  const [opened, setOpened] = useState(false)
  const id = useId()
  return (
    <li className={opened ? `${classes.entry} ${classes.opened}` : classes.entry}>
      <time
        className={classes.time}
        dateTime={entry.at}
        title={`${entry.at.slice(0, 19).replace('T', ' ')} UTC`}
      >
        {entry.at.slice(11, 16)}
      </time>
      <span className={classes.glyph}>
        <EntryGlyph entry={entry} />
      </span>
      <EntrySentence entry={entry} slug={slug} />
      <button
        type="button"
        className={classes.number}
        aria-expanded={opened}
        aria-controls={id}
        aria-label={t('open', { seq: entry.seq })}
        onClick={() => setOpened(!opened)}
      >
        {entry.seq.toLocaleString('en')}
        <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
      </button>
      <div id={id} className={classes.more} hidden={!opened}>
        {opened ? <EntryDetail entry={entry} slug={slug} /> : null}
      </div>
    </li>
  )
}
