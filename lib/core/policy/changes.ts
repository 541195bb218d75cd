import { canonicalize } from '@/lib/core/audit/jcs'
import type { PolicyView } from '@/lib/core/policy/view'

/** What can differ between two versions of a policy. */
export type PolicyPart =
  | Exclude<keyof PolicyView, 'version' | 'scale' | 'scaleVersion' | 'terms'>
  | keyof PolicyView['terms']

/** The parts in which a version differs from the one before it. */
export function changesBetween(before: PolicyView, after: PolicyView): PolicyPart[] {
  const parts = ({ requiredReviews, blind, signOffRequired, scaleId, scaleVersion, terms }: PolicyView) => ({
    requiredReviews,
    blind,
    signOffRequired,
    scaleId: `${scaleId}@${scaleVersion}`,
    ...terms,
  })
  const [was, is] = [parts(before), parts(after)]
  return (Object.keys(is) as PolicyPart[]).filter(
    (part) => canonicalize(was[part]) !== canonicalize(is[part]),
  )
}
