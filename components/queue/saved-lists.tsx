import { IconUsers, IconX } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Suspense, use } from 'react'
import { useAct } from '@/components/acts/use-act'
import type { QueueActions } from '@/components/queue/queue-actions'
import { useCount } from '@/components/queue/use-count'
import { queueQuery } from '@/lib/core/queue/filter'
import type { QueueView } from '@/lib/core/queue/view'
import classes from './saved-lists.module.css'

/** Lists kept by name: the desk's and one's own. */
export function SavedLists(props: {
  slug: string
  queue: QueueView
  /** How many claims each holds, by its id: they come after the page. */
  counts: Promise<Record<string, number>>
  removeList: QueueActions['removeList']
}) {
  const t = useTranslations('queue')
  const router = useRouter()
  const { run, busy, refusal } = useAct(props.removeList)
  const { slug, queue } = props
  const shown = queueQuery(queue.list, queue)
  if (queue.saved.length === 0) return null
  return (
    <nav aria-label={t('saved.title')} className={classes.saved}>
      <h2>{t('saved.title')}</h2>
      {queue.saved.map(({ id, name, query, shared, mayRemove }) => (
        <div key={id} className={classes.one}>
          <Link href={`/${slug}/queue?${query}`} aria-current={query === shown ? 'true' : undefined}>
            <span>{name}</span>
            {shared ? <IconUsers size={14} stroke={1.75} role="img" aria-label={t('saved.shared')} /> : null}
            <Suspense>
              <Count id={id} counts={props.counts} />
            </Suspense>
          </Link>
          {mayRemove ? (
            <button
              type="button"
              disabled={busy}
              aria-label={t('saved.remove', { name })}
              title={t('saved.remove', { name })}
              onClick={() => void run({ id }).then((done) => done.ok && router.refresh())}
            >
              <IconX size={14} stroke={1.75} aria-hidden="true" />
            </button>
          ) : null}
        </div>
      ))}
      {refusal ? <p role="alert">{refusal.message}</p> : null}
    </nav>
  )
}

/** Nothing until it is counted, or where it could not be. */
function Count({ id, counts }: { id: string; counts: Promise<Record<string, number>> }) {
  const count = useCount()
  const held = use(counts)[id]
  return held === undefined ? null : <b>{count(held)}</b>
}
