import type { PolicyTerms } from '@/lib/core/policy/terms'

/** A policy as its event holds it. */
export interface PolicyFacts {
  version: number
  requiredReviews: number
  blind: boolean
  signOffRequired: boolean
  scaleId: string
  scaleVersion: number
  /** Only where the policy says more than the above. */
  terms?: PolicyTerms
}
