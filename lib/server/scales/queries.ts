import type { MemberActor } from '@/lib/core/actor'
import { MOST_OWN_VERSIONS } from '@/lib/core/verdicts/own-scale'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { OwnScaleView } from '@/lib/core/verdicts/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { namesOfMembers } from '@/lib/server/members/names'

/** The newest version of each scale that the workspace made for itself, the latest made first. */
export async function listOwnScales(actor: MemberActor): Promise<OwnScaleView[]> {
  const { workspaceId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const rows = await db.ownScale.findMany({
    where: { workspaceId },
    orderBy: [{ version: 'desc' }, { madeAt: 'desc' }],
    take: MOST_OWN_VERSIONS,
  })
  const newest = rows.filter((row) => rows.find(({ scaleId }) => scaleId === row.scaleId) === row)
  const nameOf = await namesOfMembers(
    workspaceId,
    newest.map(({ madeById }) => madeById),
  )
  return newest
    .toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
    .map(({ definition, madeAt, madeById, retiredAt }) => ({
      scale: definition as unknown as Scale,
      madeAt: madeAt.toISOString(),
      madeByName: nameOf(madeById),
      retiredAt: retiredAt?.toISOString() ?? null,
    }))
}
