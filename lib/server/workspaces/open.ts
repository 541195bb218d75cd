import { proposedPolicy } from '@/lib/core/policy/proposed-policy'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

/** Makes a workspace with its own log and the policy its size suggests. `log` must be that of the workspace. */
export async function writeWorkspace(
  tx: Tx,
  log: Log,
  effects: Effects,
  now: Date,
  input: { id: string; slug: string; name: string; teamSize: number; scale: Scale },
): Promise<void> {
  const { id, slug, name, teamSize } = input
  await tx.auditLog.create({ data: { id, size: 0 } })
  await tx.workspace.create({ data: { id, slug, name, teamSize, createdAt: now } })
  log.add('workspace.opened', id, {
    name: { after: name },
    slug: { after: slug },
    teamSize: { after: teamSize },
  })
  const policyId = effects.newId()
  const policy = {
    version: 1,
    ...proposedPolicy(teamSize),
    blind: true,
    scaleId: input.scale.id,
    scaleVersion: input.scale.version,
  }
  await tx.policy.create({ data: { id: policyId, workspaceId: id, ...policy, createdAt: now } })
  log.add('policy.set', policyId, { policy: { after: policy } })
}

/** A slug from a name: "Harbour desk" -> "harbour-desk"; never one of the app's own paths. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return slug.length < 2 || reservedSlugs.has(slug) ? `desk-${slug || 'one'}` : slug
}

/** First segments of the app's own paths: a workspace of that name could never be reached. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'api',
  'sign-in',
  'sign-out',
  'set-up',
  'account',
  'invitations',
  'reset',
  'checks',
  'public',
])
