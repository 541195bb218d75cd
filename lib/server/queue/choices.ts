import type { QueueChoices } from '@/lib/core/queue/view'
import { sourceKinds } from '@/lib/core/sources/input'
import { db } from '@/lib/server/db'
import { scaleOf } from '@/lib/server/verdicts/scale'

/** Documents that can be chosen by name; an older one is reached by its own page. */
const MOST_DOCUMENTS = 200

/** What filters of the queue can be set to in this workspace, but for its members: two queries. */
export async function choicesIn(workspaceId: string): Promise<Omit<QueueChoices, 'members'>> {
  const [documents, policies] = await Promise.all([
    db.document.findMany({
      where: { workspaceId },
      select: { id: true, title: true },
      orderBy: { importedAt: 'desc' },
      take: MOST_DOCUMENTS,
    }),
    // A round is opened on the scale of a policy: no other was ever used.
    db.policy.findMany({
      where: { workspaceId },
      distinct: ['scaleId', 'scaleVersion'],
      select: { scaleId: true, scaleVersion: true, scale: true },
    }),
  ])
  return {
    documents: documents.map(({ id, title }) => ({ id, headline: title })),
    scales: policies.map(({ scaleId, scaleVersion, scale }) => ({
      key: `${scaleId}@${scaleVersion}`,
      name: scaleOf({ scaleId, scaleVersion, policy: { scale } }).name,
    })),
    sourceKinds,
  }
}
