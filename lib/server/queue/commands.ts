import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { keepListInput, removeListInput } from '@/lib/core/queue/saved'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Effects } from '@/lib/server/effects'
import { MOST_SAVED } from '@/lib/server/queue/saved-lists'

const leadsShare =
  'A lead or an owner makes and removes lists of the whole desk. Keep it for yourself instead.'
const ownOnly = 'This list is somebody else’s.'

/** Keeps filters and order by name: for oneself, or (leads and owners) for the desk. Working state: no event. */
export async function keepList(
  actor: MemberActor,
  input: z.infer<typeof keepListInput>,
  effects: Effects,
): Promise<Outcome<{ id: string }>> {
  const { workspaceId, memberId } = actor
  const permission = input.shared ? 'list.share' : 'list.keep'
  const no = forbidden(actor, permission, { workspaceId, own: true }, leadsShare)
  if (no) return no
  return recorded(actor, workspaceId, effects, async (tx, _log, now) => {
    const kept = await tx.savedList.count({
      where: { workspaceId, ...(input.shared ? { shared: true } : { memberId, shared: false }) },
    })
    if (kept >= MOST_SAVED) {
      return refuse(
        'list.too-many',
        `There are ${MOST_SAVED} lists already. Remove one that nobody uses first.`,
      )
    }
    const id = effects.newId()
    await tx.savedList.create({ data: { id, workspaceId, memberId, ...input, createdAt: now } })
    return ok({ id })
  })
}

/** Removes a kept list. The claims on it stay what they are. */
export async function removeList(
  actor: MemberActor,
  input: z.infer<typeof removeListInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId, memberId } = actor
  return recorded<object>(actor, workspaceId, effects, async (tx) => {
    const list = await tx.savedList.findFirst({
      where: { id: input.id, workspaceId, OR: [{ shared: true }, { memberId }] },
      select: { shared: true, memberId: true },
    })
    const subject = list === null ? {} : { workspaceId, own: list.memberId === memberId }
    const permission = list?.shared ? 'list.share' : 'list.keep'
    const no = forbidden(actor, permission, subject, list?.shared ? leadsShare : ownOnly)
    if (no) return no
    await tx.savedList.delete({ where: { id: input.id } })
    return ok({})
  })
}
