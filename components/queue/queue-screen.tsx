'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { QueuePreview } from '@/components/queue/queue-preview'
import { QueueRowItem } from '@/components/queue/queue-row'
import { QueueSide } from '@/components/queue/queue-side'
import { HintNote } from '@/components/shell/hints'
import { useKeys } from '@/components/shell/use-keys'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyCap } from '@/components/ui/key-cap'
import { LinkButton } from '@/components/ui/link-button'
import type { Outcome } from '@/lib/core/outcome'
import type { QueueRow, QueueView } from '@/lib/core/queue/view'
import classes from './queue.module.css'

export interface QueueScreenProps {
  slug: string
  queue: QueueView
  firstPage: boolean
  /** Auditors read; they are given no claims. */
  mayReview: boolean
  mayDecide: boolean
  dismissedHints: string[]
  actions: {
    takeNext: (input: object) => Promise<Outcome<{ claimId: string | null }>>
    dismissHint: (input: { name: string }) => Promise<Outcome<unknown>>
  }
}

/** The reviewer's home: lists at the side, rows by document, the passage of the current row. Keys end to end. */
export function QueueScreen({
  slug,
  queue,
  firstPage,
  mayReview,
  mayDecide,
  dismissedHints,
  actions,
}: QueueScreenProps) {
  const t = useTranslations('queue')
  const router = useRouter()
  const [at, setAt] = useState(0)
  const [notice, setNotice] = useState<string | null>(null)
  const { rows, list } = queue
  const current = rows[at] ?? null
  const shown = mayReview ? list : 'auditor'
  const open = (row: QueueRow | null) => row && router.push(`/${slug}/claims/${row.claimId}`)
  const step = (by: number) => () => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by))
    setAt(next)
    document.getElementById(`row-${rows[next]?.claimId}`)?.focus()
  }
  const takeNext = async () => {
    const taken = await actions.takeNext({})
    if (!taken.ok) setNotice(taken.refusal.message)
    else if (taken.value.claimId === null) setNotice(t('nothingToTake'))
    else router.push(`/${slug}/claims/${taken.value.claimId}`)
  }
  const openCurrent = () => open(current)
  useKeys({ j: step(1), k: step(-1), Enter: openCurrent, n: () => void takeNext() })
  return (
    <div className={classes.page}>
      <QueueSide slug={slug} list={list} counts={queue.counts} mayDecide={mayDecide} />
      <main id="content" className={classes.main}>
        <div>
          <header className={classes.head}>
            <div>
              <h1 className={classes.title}>{t(`list.${list}`)}</h1>
              <p className={classes.lead}>
                {t('lead', {
                  claims: queue.counts[list],
                  documents: new Set(rows.map((row) => row.documentId)).size,
                })}
              </p>
            </div>
            {list === 'to-do' && mayReview ? (
              <Button variant="primary" keyCap="N" onClick={() => void takeNext()}>
                {t('takeNext')}
              </Button>
            ) : null}
          </header>
          <div className={classes.notes} aria-live="polite">
            {notice === null ? null : <p className={classes.notice}>{notice}</p>}
            {mayReview ? (
              <HintNote hint="judge" dismissed={dismissedHints} dismiss={actions.dismissHint} />
            ) : null}
          </div>
          {rows.length === 0 ? (
            <EmptyState
              title={t(`empty.${shown}.title`)}
              text={t(`empty.${shown}.text`)}
              action={<LinkButton href={`/${slug}/documents`}>{t('readDocument')}</LinkButton>}
            />
          ) : (
            <Groups rows={rows} queue={queue} slug={slug} at={at} onFocus={setAt} />
          )}
          <nav className={classes.paging} aria-label={t('paging')}>
            {firstPage ? null : <Link href={`/${slug}/queue?list=${list}`}>{t('firstPage')}</Link>}
            {queue.next === null ? null : (
              <Link href={`/${slug}/queue?list=${list}&cursor=${encodeURIComponent(queue.next)}`}>
                {t('more')}
              </Link>
            )}
          </nav>
          {rows.length > 0 ? (
            <p className={classes.keys}>
              <span>
                <KeyCap>J</KeyCap> <KeyCap>K</KeyCap> {t('keys.move')}
              </span>
              <span>
                <KeyCap>Enter</KeyCap> {t('keys.open')}
              </span>
              <span>
                <KeyCap>?</KeyCap> {t('keys.all')}
              </span>
            </p>
          ) : null}
        </div>
        {current ? <QueuePreview row={current} /> : null}
      </main>
    </div>
  )
}

/** Rows under the headline of their document, in the order of the list. */
function Groups(props: {
  rows: QueueRow[]
  queue: QueueView
  slug: string
  at: number
  onFocus: (at: number) => void
}) {
  const t = useTranslations('queue')
  const { rows, queue, slug, at, onFocus } = props
  const documents = [...new Set(rows.map((row) => row.documentId))]
  return documents.map((documentId) => {
    const own = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.documentId === documentId)
    const [first] = own
    const progress = queue.documents[documentId]
    return (
      <section key={documentId} aria-label={first?.row.documentHeadline}>
        <div className={classes.group}>
          <h2>
            <Link href={`/${slug}/documents/${documentId}`}>{first?.row.documentHeadline}</Link>
          </h2>
          <span className={classes.publisher}>{first?.row.documentPublisher}</span>
          {progress ? <span className={classes.progress}>{t('settled', progress)}</span> : null}
        </div>
        <ul>
          {own.map(({ row, index }) => (
            <QueueRowItem
              key={row.claimId}
              row={row}
              slug={slug}
              current={index === at}
              onFocus={() => onFocus(index)}
            />
          ))}
        </ul>
      </section>
    )
  })
}
