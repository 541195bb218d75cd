import { type PolicyTerms, policyTerms } from '@/lib/core/policy/terms'
import type { Tx } from '@/lib/server/db'
import type { Policy } from '@/lib/server/generated/prisma/client'

export type PolicyInForce = Omit<Policy, 'terms'> & { terms: PolicyTerms }

const whole = ({ terms, ...policy }: Policy): PolicyInForce => ({
  ...policy,
  terms: policyTerms.parse(terms),
})

/** The newest version of the workspace's policy: the one in force. */
export async function policyInForce(tx: Pick<Tx, 'policy'>, workspaceId: string): Promise<PolicyInForce> {
  return whole(await tx.policy.findFirstOrThrow({ where: { workspaceId }, orderBy: { version: 'desc' } }))
}

/** The version that a round was opened under. */
export async function policyOfRound(
  tx: Pick<Tx, 'policy'>,
  workspaceId: string,
  version: number,
): Promise<PolicyInForce> {
  return whole(
    await tx.policy.findUniqueOrThrow({ where: { workspaceId_version: { workspaceId, version } } }),
  )
}
