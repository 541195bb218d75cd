import type { PolicyTerms } from '@/lib/core/policy/terms'
import type { Scale } from '@/lib/core/verdicts/scale'

/** A policy as its event holds it. */
export interface PolicyFacts {
  version: number
  requiredReviews: number
  blind: boolean
  signOffRequired: boolean
  scaleId: string
  scaleVersion: number
  /** The whole of it, only where it is the workspace's own: whoever reads the log has no other place to find it. */
  scale?: Scale
  /** Only where the policy says more than the above. */
  terms?: PolicyTerms
}
