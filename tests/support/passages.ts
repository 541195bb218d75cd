import type { MemberActor } from '@/lib/core/actor'
import type { PassageInput } from '@/lib/core/claims/input'
import { draftClaim } from '@/lib/server/claims/commands'
import { live } from '@/lib/server/effects'
import { article, granted } from '@/tests/support/newsroom'

/** Other words of the body that `givenDraft` imports, as a passage of the same revision. */
export function wordsOf(beside: PassageInput, exact: string): PassageInput {
  const start = article.indexOf(exact)
  if (start < 0) throw new Error(`The article of the test does not say "${exact}"`)
  return { ...beside, start, end: start + exact.length, exact }
}

/** Another draft of the same document, on these words. */
export async function draftBeside(
  actor: MemberActor,
  beside: { documentId: string; passage: PassageInput },
  exact: string,
) {
  const facts = { claimant: null, saidOn: null, saidWhere: null, whySelected: null, legalRisk: false }
  const details = { statement: `${exact}.`, type: 'other' as const, priority: 'normal' as const, ...facts }
  const passage = wordsOf(beside.passage, exact)
  return granted(await draftClaim(actor, { ...details, documentId: beside.documentId, passage }, live))
}
