import type { PolicyTerms } from '@/lib/core/policy/terms'
import type { Scale } from '@/lib/core/verdicts/scale'

/** A version of the policy as a screen shows and changes it. */
export interface PolicyView {
  version: number
  requiredReviews: number
  blind: boolean
  signOffRequired: boolean
  scaleId: string
  scaleVersion: number
  /** The whole of it, whether of the registry or the workspace's own. */
  scale: Scale
  terms: PolicyTerms
}

/** A version of the policy, with who set it. */
export interface PolicyVersion extends PolicyView {
  setAt: string
  /** null: set up with the workspace. */
  setByName: string | null
}
