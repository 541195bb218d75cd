import type { MemberActor } from '@/lib/core/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { writeCursor } from '@/lib/server/live/cursor'

/** A page is read while its start is: events this young may be in it or not, and are told. */
const YOUNG_MS = 5_000

/** Where the stream of a page that is drawn now begins. Opaque, and for this member alone. */
export async function getLiveStart(actor: MemberActor, now = new Date()): Promise<string> {
  const { workspaceId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const before = await db.event.findFirst({
    where: { workspaceId, at: { lt: new Date(now.getTime() - YOUNG_MS) } },
    select: { seq: true },
    orderBy: { seq: 'desc' },
  })
  return writeCursor(actor, before?.seq ?? 0)
}
