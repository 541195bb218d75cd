import { findScale, getScale } from '@/lib/core/verdicts/registry'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { Tx } from '@/lib/server/db'

/**
 * What a round is read with so that its scale is known: one of the registry by its name, an own one with its policy.
 */
export const scaleSelect = {
  scaleId: true,
  scaleVersion: true,
  policy: { select: { scale: true } },
} as const

export interface ScaleRow {
  scaleId: string
  scaleVersion: number
  policy: { scale: unknown }
}

/**
 * The scale of a round. An own one is kept whole with the policy the round was opened under, as it was checked then.
 */
export function scaleOf({ scaleId, scaleVersion, policy }: ScaleRow): Scale {
  return policy.scale === null ? getScale(scaleId, scaleVersion) : (policy.scale as Scale)
}

/**
 * The scale of that name in this workspace, of the registry or its own; null where there is none. One query at most.
 */
export async function findScaleIn(
  tx: Pick<Tx, 'ownScale'>,
  workspaceId: string,
  { scaleId, scaleVersion }: { scaleId: string; scaleVersion: number },
): Promise<Scale | null> {
  const known = findScale(scaleId, scaleVersion)
  if (known !== null) return known
  const own = await tx.ownScale.findUnique({
    where: { workspaceId_scaleId_version: { workspaceId, scaleId, version: scaleVersion } },
    select: { definition: true },
  })
  return own === null ? null : (own.definition as unknown as Scale)
}

/** Whether an own scale of this workspace is offered no more in that version; those of the registry always are. */
export async function isRetired(
  tx: Pick<Tx, 'ownScale'>,
  workspaceId: string,
  { id: scaleId, version }: Pick<Scale, 'id' | 'version'>,
): Promise<boolean> {
  return (await tx.ownScale.count({ where: { workspaceId, scaleId, version, retiredAt: { not: null } } })) > 0
}

/** The scale of an open round of this workspace; throws when there is none, since a stored name must exist. */
export async function scaleIn(
  tx: Pick<Tx, 'ownScale'>,
  workspaceId: string,
  name: { scaleId: string; scaleVersion: number },
): Promise<Scale> {
  const scale = await findScaleIn(tx, workspaceId, name)
  if (scale === null) throw new RangeError(`no scale ${name.scaleId} in version ${name.scaleVersion}`)
  return scale
}

/** Own scales that rounds of this workspace may have used, by name: one query, and mostly none of them. */
export async function ownScalesOf(tx: Pick<Tx, 'ownScale'>, workspaceId: string): Promise<Scale[]> {
  const rows = await tx.ownScale.findMany({
    where: { workspaceId },
    orderBy: [{ scaleId: 'asc' }, { version: 'desc' }],
    select: { definition: true },
  })
  return rows.map(({ definition }) => definition as unknown as Scale)
}
