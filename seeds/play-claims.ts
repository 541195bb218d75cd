import { draftClaimInput } from '@/lib/core/claims/input'
import { attachEvidenceInput } from '@/lib/core/evidence/input'
import { draftClaim, markPassage } from '@/lib/server/claims/commands'
import { withdrawClaim } from '@/lib/server/claims/life'
import { attachEvidence } from '@/lib/server/evidence/commands'
import type { ClaimContent } from '@/seeds/content'
import { passageIn } from '@/seeds/passage-in'
import { evidenceFor } from '@/seeds/play-evidence'
import { roundSteps } from '@/seeds/play-rounds'
import { actorFor, granted, type Stage, type Step } from '@/seeds/stage'

/** Everything that happens to a claim: drafted, given evidence, judged in rounds, perhaps withdrawn. */
export function claimSteps(claim: ClaimContent): Step[] {
  const { key, withdrawn } = claim
  const steps: Step[] = [
    { at: claim.createdAt, says: `drafting the claim “${key}”`, play: (stage) => draft(stage, claim) },
  ]
  for (const evidence of claim.evidence) {
    steps.push({
      at: evidence.at,
      says: `attaching ${evidence.source} to the claim “${key}”`,
      play: (stage) => attach(stage, claim, evidence),
    })
  }
  claim.rounds.forEach((round, index) => {
    steps.push(...roundSteps(claim, round, index + 1))
  })
  if (withdrawn) {
    steps.push({
      at: withdrawn.at,
      says: `withdrawing the claim “${key}”`,
      play: async (stage) => {
        const input = { claimId: stage.claims.take(key), reason: withdrawn.reason }
        granted(
          await withdrawClaim(actorFor(stage, claim.document, withdrawn.by), input, stage.world.effects),
        )
      },
    })
  }
  return steps
}

async function draft(stage: Stage, claim: ClaimContent): Promise<void> {
  const { effects } = stage.world
  const actor = actorFor(stage, claim.document, claim.createdBy)
  const document = stage.documents.take(claim.document)
  const [first, ...others] = claim.passages
  const input = draftClaimInput.parse({
    ...claim,
    saidOn: claim.saidOn ?? document.publishedOn,
    documentId: document.documentId,
    passage: passageIn(document, first),
  })
  const { claimId } = granted(await draftClaim(actor, input, effects))
  stage.claims.put(claim.key, claimId)
  for (const other of others) {
    granted(await markPassage(actor, { claimId, passage: passageIn(document, other) }, effects))
  }
}

async function attach(
  stage: Stage,
  claim: ClaimContent,
  evidence: ClaimContent['evidence'][number],
): Promise<void> {
  const { workspace } = stage.documents.take(claim.document)
  const input = attachEvidenceInput.parse({
    claimId: stage.claims.take(claim.key),
    ...evidenceFor(stage, workspace, evidence),
  })
  const actor = actorFor(stage, claim.document, evidence.by)
  const attached = granted(await attachEvidence(actor, input, stage.world.effects))
  stage.sources.set(`${workspace}/${evidence.source}`, attached.sourceId)
}
