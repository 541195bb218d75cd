import type { MemberActor } from '@/lib/core/actor'
import { policyTerms } from '@/lib/core/policy/terms'
import type { PolicyVersion, PolicyView } from '@/lib/core/policy/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { policyInForce } from '@/lib/server/policy/in-force'
import { scaleOf } from '@/lib/server/verdicts/scale'

/** Versions that the settings show; a workspace rarely has more. */
const SHOWN = 50

/** The review policy in force: the newest version. */
export async function getPolicy(actor: MemberActor): Promise<PolicyView> {
  const { workspaceId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const policy = await policyInForce(db, workspaceId)
  const { version, requiredReviews, blind, signOffRequired, scaleId, scaleVersion, terms } = policy
  const scale = scaleOf({ scaleId, scaleVersion, policy })
  return { version, requiredReviews, blind, signOffRequired, scaleId, scaleVersion, scale, terms }
}

/** The versions of the policy, newest first, with who set each and when. */
export async function listPolicies(actor: MemberActor): Promise<PolicyVersion[]> {
  const { workspaceId } = actor
  authorize(actor, 'workspace.read', { workspaceId })
  const policies = await db.policy.findMany({
    where: { workspaceId },
    orderBy: { version: 'desc' },
    take: SHOWN,
  })
  const setters = await db.$queryRaw<{ id: string; name: string | null }[]>`
    SELECT e.subject_id::text AS id, (c.value::jsonb) ->> 'name' AS name
    FROM event e JOIN event_content c ON c.workspace_id = e.workspace_id AND c.seq = e.seq AND c.name = 'actor'
    WHERE e.workspace_id = ${workspaceId}::uuid AND e.verb = 'policy.set'
      AND e.subject_id = ANY(${policies.map(({ id }) => id)}::uuid[])`
  const nameOf = new Map(setters.map(({ id, name }) => [id, name]))
  return policies.map(({ id, terms, createdAt, workspaceId: _, ...policy }) => ({
    ...policy,
    scale: scaleOf({ ...policy, policy }),
    terms: policyTerms.parse(terms),
    setAt: createdAt.toISOString(),
    setByName: nameOf.get(id) ?? null,
  }))
}
