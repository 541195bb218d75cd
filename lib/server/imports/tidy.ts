import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { KEPT_MS, MOST_TRIES, SILENCE_MS } from '@/lib/server/imports/silence'
import { queues } from '@/lib/server/jobs/queues'
import { send } from '@/lib/server/jobs/send'

/** Sends silent imports again, gives up those that were tried too often, and deletes what nobody used for a week. */
export async function tidyImports(effects: Effects): Promise<void> {
  const now = effects.now()
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) })
  await db.articleImport.deleteMany({ where: { changedAt: before(KEPT_MS) } })
  const silent = {
    state: { in: ['waiting' as const, 'fetching' as const, 'reading' as const] },
    changedAt: before(SILENCE_MS),
  }
  await db.articleImport.updateMany({
    where: { ...silent, state: { in: ['fetching', 'reading'] }, attempts: { gte: MOST_TRIES } },
    data: {
      state: 'failed',
      progress: null,
      problemCode: 'import.interrupted',
      problem:
        'Plumbline was interrupted each time it read this. Try again; if it stays, paste the text of the article instead.',
      changedAt: now,
    },
  })
  const again = await db.articleImport.findMany({ where: silent, select: { id: true }, take: 500 })
  for (const { id } of again) await send(queues.importArticle, id)
}
