import { z } from 'zod'
import { requiredText } from '@/lib/core/input-fields'

/** What a verdict has to rest on before it can be settled without giving a reason. */
export const evidenceRule = z.object({
  ratingId: requiredText(60, 'Choose the rating this rule is for.'),
  /** Different sources that are used, at least. */
  sources: z.int().min(0).max(9),
  /** Of these, sources of a primary kind, at least. */
  primary: z.int().min(0).max(9),
  /** No source may come from the publisher under check. */
  independent: z.boolean(),
})
export type EvidenceRule = z.infer<typeof evidenceRule>

/** Most reviews that a round may ask for. */
export const MOST_REVIEWS = 5

/**
 * What a policy may say beyond how many review, blind or not, on which scale. A policy made before these existed has
 * the defaults, which ask for nothing more.
 */
export const policyTerms = z.object({
  /** Reviews for claims of high priority; null: as many as for the others. */
  requiredForHigh: z.int().min(1).max(MOST_REVIEWS).nullable().default(null),
  /** Until a claim is decided, nobody but its author sees whose a review is. */
  namesHidden: z.boolean().default(false),
  evidenceRules: z.array(evidenceRule).max(20).default([]),
  /** Who settles claims: leads and owners, or owners alone. */
  deciders: z.enum(['leads', 'owners']).default('leads'),
  /** Days after which a published verdict is due for a re-check; null: never. */
  recheckAfterDays: z.int().min(1).max(3650).nullable().default(null),
  /** Of unanimous rounds, how many in a hundred get a second, independent look before they can be settled. */
  secondLookPercent: z.int().min(0).max(100).default(0),
  /** A claim flagged as a legal risk is signed off by somebody else than its decider before it is published. */
  legalSignOff: z.boolean().default(false),
})
export type PolicyTerms = z.infer<typeof policyTerms>

/** The terms that ask for nothing more. */
export const noTerms: PolicyTerms = policyTerms.parse({})

/** How many reviews a round of a claim of this priority asks for. */
export function reviewsRequired(
  policy: { requiredReviews: number; terms: PolicyTerms },
  priority: 'high' | 'normal' | 'low',
): number {
  return priority === 'high'
    ? (policy.terms.requiredForHigh ?? policy.requiredReviews)
    : policy.requiredReviews
}
