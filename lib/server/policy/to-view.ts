import type { ClaimView } from '@/lib/core/claims/view'
import { recheckDueSince } from '@/lib/core/policy/recheck'
import type { PolicyTerms } from '@/lib/core/policy/terms'
import type { ClaimRow } from '@/lib/server/claims/to-view'
import type { NameOf } from '@/lib/server/members/names'

/** What the policy in force says about a claim as it stands. */
export function toPolicyFacts(
  claim: ClaimRow,
  terms: PolicyTerms,
  nameOf: NameOf,
  now: Date,
): Pick<ClaimView, 'recheckDueSince' | 'legal'> {
  const [published] = claim.publications
  const decision = claim.state === 'decided' ? claim.decisions[0] : undefined
  const given = decision?.legalSignOff ?? null
  const due =
    published === undefined || published.kind === 'retraction'
      ? null
      : recheckDueSince(published.publishedAt, terms.recheckAfterDays, now)
  return {
    recheckDueSince: due?.toISOString() ?? null,
    legal: {
      needed: terms.legalSignOff && claim.legalRisk && decision !== undefined,
      given:
        given === null
          ? null
          : { byName: nameOf(given.signedById), at: given.signedAt.toISOString(), note: given.note },
    },
  }
}
