import { setDueInput } from '@/lib/core/claims/desk-input'
import { declareConflictInput } from '@/lib/core/conflicts/input'
import { changePolicyInput } from '@/lib/core/policy/input'
import { setDue } from '@/lib/server/claims/desk'
import { declareConflict } from '@/lib/server/conflicts/commands'
import { db } from '@/lib/server/db'
import { changePolicy } from '@/lib/server/policy/commands'
import { policyInForce } from '@/lib/server/policy/in-force'
import type { ConflictContent, DueContent, RecheckContent } from '@/seeds/content'
import { actorFor, claimActor, granted, memberKey, type Step } from '@/seeds/stage'

/** Giving a claim its due date. */
export const dueStep = ({ claim, inDays, by, at }: DueContent): Step => ({
  at,
  says: `the due date of the claim “${claim}”`,
  play: async (stage) => {
    const dueOn = stage.world.dateBefore(-inDays)
    const input = setDueInput.parse({ claimId: stage.claims.take(claim), dueOn })
    granted(await setDue(claimActor(stage, claim, by), input, stage.world.effects))
  },
})

/** Declaring one's own conflict of interest. */
export const conflictStep = ({ document, reason, by, at }: ConflictContent): Step => ({
  at,
  says: `the conflict of interest that ${by} declares`,
  play: async (stage) => {
    const actor = actorFor(stage, document, by)
    const { documentId } = stage.documents.take(document)
    const input = declareConflictInput.parse({ documentId, memberId: actor.memberId, reason })
    granted(await declareConflict(actor, input, stage.world.effects))
  },
})

/** Setting the policy anew, with re-checks. */
export const recheckStep = ({ workspace, afterDays, by, at }: RecheckContent): Step => ({
  at,
  says: `the re-checks of ${workspace}`,
  play: async (stage) => {
    const actor = stage.members.take(memberKey(workspace, by))
    const { terms, ...before } = await policyInForce(db, actor.workspaceId)
    const input = changePolicyInput.parse({ ...before, terms: { ...terms, recheckAfterDays: afterDays } })
    granted(await changePolicy(actor, input, stage.world.effects))
  },
})
