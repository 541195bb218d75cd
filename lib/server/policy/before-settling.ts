import { type CitedSource, type Shortfall, shortfallsOf } from '@/lib/core/policy/evidence-rules'
import { isDrawn, needsSecondLook } from '@/lib/core/policy/second-look'
import type { PolicyTerms } from '@/lib/core/policy/terms'
import type { SourceKind } from '@/lib/core/sources/input'
import type { Tx } from '@/lib/server/db'
import { revealedByItself } from '@/lib/server/reviews/visible'

/** What the evidence of a claim lacks for this verdict. Two queries, and none where the policy has no rule for it. */
export async function shortfallsOfClaim(
  tx: Tx,
  claim: { id: string; workspaceId: string; documentId: string },
  terms: PolicyTerms,
  ratingId: string,
): Promise<Shortfall[]> {
  if (!terms.evidenceRules.some((rule) => rule.ratingId === ratingId)) return []
  const evidence = await tx.evidence.findMany({
    where: { workspaceId: claim.workspaceId, claimId: claim.id, used: true, removedAt: null },
    select: { source: { select: { id: true, kind: true, publisher: true, url: true } } },
  })
  const document = await tx.document.findUniqueOrThrow({
    where: { id: claim.documentId },
    select: { publisher: true, url: true },
  })
  const cited = evidence.map(({ source }): CitedSource => ({ ...source, kind: source.kind as SourceKind }))
  return shortfallsOf(terms, ratingId, cited, { name: document.publisher, url: document.url })
}

/** Whether this revealed round was drawn for a second look that has not been taken. */
export async function waitsForSecondLook(
  tx: Tx,
  round: { id: string; claimId: string; spread: string | null },
  percent: number,
): Promise<boolean> {
  const unanimous = round.spread === 'unanimous'
  if (!unanimous || !isDrawn(round.id, percent)) return false
  // A round that was cancelled and is shown along with a later one was nobody's look at the claim.
  const [{ looks = 0 } = {}] = await tx.$queryRaw<{ looks?: number }[]>`
    SELECT count(*)::integer AS looks FROM round n
    WHERE n.claim_id = ${round.claimId}::uuid AND n.id <> ${round.id}::uuid AND ${revealedByItself()}`
  const revealedBefore = looks
  return needsSecondLook({ id: round.id, percent, unanimous, revealedBefore })
}
