import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { QueueRowItem } from '@/components/queue/queue-row'
import type { Selection } from '@/components/queue/use-selection'
import type { QueueRow, QueueView } from '@/lib/core/queue/view'
import classes from './queue.module.css'

/** Neighbouring rows of one document, so that the order of the list is that of the page. */
function groupsOf(rows: readonly QueueRow[]): { row: QueueRow; index: number }[][] {
  const groups: { row: QueueRow; index: number }[][] = []
  rows.forEach((row, index) => {
    const last = groups.at(-1)
    if (last?.[0]?.row.documentId === row.documentId) last.push({ row, index })
    else groups.push([{ row, index }])
  })
  return groups
}

/** The rows under the headline of their document, in the order of the list. */
export function QueueGroups(props: {
  queue: QueueView
  slug: string
  at: number
  onFocus: (at: number) => void
  /** Null for those who change no claims together. */
  selection: Selection | null
}) {
  const t = useTranslations('queue')
  const { queue, slug, at, onFocus, selection } = props
  return groupsOf(queue.rows).map((group) => {
    const [first] = group
    if (first === undefined) return null
    const { documentId, documentHeadline, documentPublisher, claimId } = first.row
    const progress = queue.documents[documentId]
    return (
      <section key={claimId} aria-label={documentHeadline}>
        <div className={classes.group}>
          <h2>
            <Link href={`/${slug}/documents/${documentId}`}>{documentHeadline}</Link>
          </h2>
          <span className={classes.publisher}>{documentPublisher}</span>
          {progress ? <span className={classes.progress}>{t('settled', progress)}</span> : null}
        </div>
        <ul>
          {group.map(({ row, index }) => (
            <QueueRowItem
              key={row.claimId}
              row={row}
              slug={slug}
              today={queue.today}
              current={index === at}
              onFocus={() => onFocus(index)}
              selection={selection}
            />
          ))}
        </ul>
      </section>
    )
  })
}
