'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BulkBar, type BulkKind } from '@/components/queue/bulk-bar'
import { BulkDialog } from '@/components/queue/bulk-dialog'
import { FilterDialog } from '@/components/queue/filter-dialog'
import { KeepListDialog } from '@/components/queue/keep-list-dialog'
import type { QueueActions } from '@/components/queue/queue-actions'
import { QueueFilters } from '@/components/queue/queue-filters'
import { QueueGroups } from '@/components/queue/queue-groups'
import { QueueHead } from '@/components/queue/queue-head'
import { queueHref } from '@/components/queue/queue-href'
import { QueuePreview } from '@/components/queue/queue-preview'
import { QueueSide } from '@/components/queue/queue-side'
import { SelectMany } from '@/components/queue/select-many'
import { useSelection } from '@/components/queue/use-selection'
import { useTakeNext } from '@/components/queue/use-take-next'
import { HintNote } from '@/components/shell/hints'
import { useKeys } from '@/components/shell/use-keys'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyCap } from '@/components/ui/key-cap'
import { LinkButton } from '@/components/ui/link-button'
import type { QueueView } from '@/lib/core/queue/view'
import classes from './queue.module.css'

export interface QueueScreenProps {
  slug: string
  queue: QueueView
  /** How many claims each saved list holds, by its id: counted after the page. */
  savedCounts: Promise<Record<string, number>>
  /** Parts of the address that make no sense. */
  ignored: string[]
  firstPage: boolean
  /** Auditors read; they are given no claims. */
  mayReview: boolean
  mayDecide: boolean
  dismissedHints: string[]
  actions: QueueActions
}

/** The reviewer's home: lists at the side, rows by document, the passage of the current row. Keys end to end. */
export function QueueScreen(props: QueueScreenProps) {
  const { slug, queue, ignored, firstPage, mayReview, mayDecide, dismissedHints, actions } = props
  const t = useTranslations('queue')
  const router = useRouter()
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState<'filter' | 'keep' | BulkKind | null>(null)
  const next = useTakeNext(slug, actions.takeNext)
  const { rows, list } = queue
  const selection = useSelection(rows.map(({ claimId }) => claimId))
  const selected = rows.flatMap(({ claimId }) => (selection.ids.has(claimId) ? [claimId] : []))
  const current = rows[at] ?? null
  const filtered = Object.keys(queue.filter).length > 0
  const step = (by: number) => () => {
    const to = Math.max(0, Math.min(rows.length - 1, at + by))
    setAt(to)
    document.getElementById(`row-${rows[to]?.claimId}`)?.focus()
  }
  const tick = (range: boolean) => () => current && selection.toggle(current.claimId, range)
  const openCurrent = () => current && router.push(`/${slug}/claims/${current.claimId}`)
  useKeys({
    j: step(1),
    k: step(-1),
    Enter: openCurrent,
    '/': () => setOpen('filter'),
    ...(mayReview ? { n: () => void next.take() } : {}),
    ...(mayDecide
      ? { x: tick(false), X: tick(true), a: () => selected.length > 0 && setOpen('assign') }
      : {}),
  })
  return (
    <div className={classes.page}>
      <QueueSide
        slug={slug}
        queue={queue}
        savedCounts={props.savedCounts}
        mayDecide={mayDecide}
        removeList={actions.removeList}
      />
      <main id="content" className={classes.main}>
        <div>
          <QueueHead queue={queue} onTakeNext={mayReview ? () => void next.take() : null} busy={next.busy} />
          <div className={classes.notes} aria-live="polite">
            {ignored.length > 0 ? (
              <p className={classes.notice}>{t('filter.ignored', { parts: ignored.join(', ') })}</p>
            ) : null}
            {queue.refused.length > 0 ? <p className={classes.notice}>{t('filter.refused')}</p> : null}
            {next.notice === null ? null : <p className={classes.notice}>{next.notice}</p>}
            {mayReview ? (
              <HintNote hint="judge" dismissed={dismissedHints} dismiss={actions.dismissHint} />
            ) : null}
          </div>
          <QueueFilters
            slug={slug}
            queue={queue}
            onAdd={() => setOpen('filter')}
            onKeep={() => setOpen('keep')}
          />
          {rows.length > 0 && mayDecide ? (
            <SelectMany
              rows={rows}
              selection={selection}
              onAccept={list === 'to-decide' ? () => setOpen('accept') : null}
            />
          ) : null}
          {rows.length > 0 ? (
            <QueueGroups
              queue={queue}
              slug={slug}
              at={at}
              onFocus={setAt}
              selection={mayDecide ? selection : null}
            />
          ) : (
            <Empty
              slug={slug}
              queue={queue}
              kind={filtered ? 'filtered' : mayReview ? kindOf(queue) : 'auditor'}
            />
          )}
          <nav className={classes.paging} aria-label={t('paging')}>
            {firstPage ? null : <Link href={queueHref(slug, list, queue)}>{t('firstPage')}</Link>}
            {queue.next === null ? null : <Link href={nextHref(slug, queue, queue.next)}>{t('more')}</Link>}
          </nav>
          {rows.length > 0 ? <Keys selects={mayDecide} /> : null}
        </div>
        {current ? <QueuePreview row={current} today={queue.today} /> : null}
      </main>
      {selected.length > 0 ? (
        <BulkBar count={selected.length} onAct={setOpen} onClear={selection.clear} />
      ) : null}
      <FilterDialog slug={slug} queue={queue} opened={open === 'filter'} onClose={() => setOpen(null)} />
      <KeepListDialog
        queue={queue}
        mayShare={mayDecide}
        opened={open === 'keep'}
        onClose={() => setOpen(null)}
        keepList={actions.keepList}
      />
      {open === null || open === 'filter' || open === 'keep' ? null : (
        <BulkDialog
          kind={open}
          claimIds={selected}
          choices={queue.choices}
          actions={actions}
          onClose={() => setOpen(null)}
          onDone={selection.clear}
        />
      )}
    </div>
  )
}

function nextHref(slug: string, queue: QueueView, cursor: string): string {
  const href = queueHref(slug, queue.list, queue)
  return `${href}${href.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
}

/** A desk without any claim says so in its lists for everybody: nothing there is done or waits. */
const kindOf = ({ list, counts }: QueueView) =>
  counts.all === 0 && (list === 'to-do' || list === 'to-decide') ? 'all' : list

function Empty(props: { slug: string; queue: QueueView; kind: QueueView['list'] | 'auditor' | 'filtered' }) {
  const t = useTranslations('queue')
  const { slug, queue, kind } = props
  const act =
    kind === 'filtered' ? (
      <LinkButton href={queueHref(slug, queue.list)}>{t('filter.clear')}</LinkButton>
    ) : (
      <LinkButton href={`/${slug}/documents`}>{t('readDocument')}</LinkButton>
    )
  return <EmptyState title={t(`empty.${kind}.title`)} text={t(`empty.${kind}.text`)} action={act} />
}

function Keys({ selects }: { selects: boolean }) {
  const t = useTranslations('queue.keys')
  return (
    <p className={classes.keys}>
      <span>
        <KeyCap>J</KeyCap> <KeyCap>K</KeyCap> {t('move')}
      </span>
      <span>
        <KeyCap>Enter</KeyCap> {t('open')}
      </span>
      {selects ? (
        <span>
          <KeyCap>X</KeyCap> {t('select')}
        </span>
      ) : null}
      <span>
        <KeyCap>?</KeyCap> {t('all')}
      </span>
    </p>
  )
}
