import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import {
  type changeScaleInput,
  MOST_OWN_VERSIONS,
  ownScale,
  type retireScaleInput,
  type ScaleInput,
} from '@/lib/core/verdicts/own-scale'
import type { Scale } from '@/lib/core/verdicts/scale'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import type { Prisma } from '@/lib/server/generated/prisma/client'

const who = 'An owner makes and changes scales.'

/** Owners who change scales at once queue up here: versions are given one after another, and none is lost. */
async function lockScales(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM workspace WHERE id = ${workspaceId}::uuid FOR UPDATE`
}

/** Writes a version of a scale with its event; refused where the workspace has more than anybody could read. */
async function writeScale(
  tx: Tx,
  log: Log,
  actor: MemberActor,
  effects: Effects,
  now: Date,
  scale: Scale,
): Promise<Outcome<{ scaleId: string; version: number }>> {
  const { workspaceId, memberId } = actor
  if ((await tx.ownScale.count({ where: { workspaceId } })) >= MOST_OWN_VERSIONS) {
    return refuse(
      'scale.too-many',
      `A workspace keeps ${MOST_OWN_VERSIONS} versions of own scales, and these are made. Use one of them.`,
    )
  }
  const id = effects.newId()
  await tx.ownScale.create({
    data: {
      id,
      workspaceId,
      scaleId: scale.id,
      version: scale.version,
      definition: scale as unknown as Prisma.InputJsonObject,
      madeById: memberId,
      madeAt: now,
    },
  })
  log.add('scale.made', id, { scale: { after: scale } })
  return ok({ scaleId: scale.id, version: scale.version })
}

/** Makes a scale of the workspace's own, in version 1. Nothing is judged on it before a policy says so. */
export async function makeScale(
  actor: MemberActor,
  input: ScaleInput,
  effects: Effects,
): Promise<Outcome<{ scaleId: string; version: number }>> {
  const { workspaceId } = actor
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const no = forbidden(actor, 'workspace.manage', { workspaceId }, who)
    if (no) return no
    await lockScales(tx, workspaceId)
    const scale = ownScale(input, effects.newId(), 1, null)
    return writeScale(tx, log, actor, effects, now, scale)
  })
}

/**
 * Makes the next version of an own scale. Rounds and policies keep the version they have; ratings that stay keep their
 * ids.
 */
export async function changeScale(
  actor: MemberActor,
  input: z.infer<typeof changeScaleInput>,
  effects: Effects,
): Promise<Outcome<{ scaleId: string; version: number }>> {
  const { workspaceId } = actor
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const no = forbidden(actor, 'workspace.manage', { workspaceId }, who)
    if (no) return no
    await lockScales(tx, workspaceId)
    const newest = await tx.ownScale.findFirst({
      where: { workspaceId, scaleId: input.scaleId },
      orderBy: { version: 'desc' },
    })
    if (newest === null) return refuse('scale.not-found', 'There is no such scale here.')
    if (newest.version !== input.version) {
      return refuse(
        'scale.changed-meanwhile',
        `Somebody made version ${newest.version} of this scale meanwhile. Reload to see it.`,
      )
    }
    const before = newest.definition as unknown as Scale
    const scale = ownScale(input.scale, newest.scaleId, newest.version + 1, before)
    return writeScale(tx, log, actor, effects, now, scale)
  })
}

/** Takes a version off the list of what a policy can choose. Where it is in use it stays in use. */
export async function retireScale(
  actor: MemberActor,
  input: z.infer<typeof retireScaleInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  return recorded<object>(actor, workspaceId, effects, async (tx, log, now) => {
    const no = forbidden(actor, 'workspace.manage', { workspaceId }, who)
    if (no) return no
    await lockScales(tx, workspaceId)
    const { scaleId, version } = input
    const own = await tx.ownScale.findUnique({
      where: { workspaceId_scaleId_version: { workspaceId, scaleId, version } },
    })
    if (own === null) return refuse('scale.not-found', 'There is no such scale here.')
    if (own.retiredAt !== null) return refuse('scale.retired', 'This version is retired already.')
    await tx.ownScale.update({ where: { id: own.id }, data: { retiredAt: now } })
    log.add('scale.retired', own.id, { scale: { before: own.definition as unknown as Scale } })
    return ok({})
  })
}
