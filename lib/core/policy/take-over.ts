import { changesBetween, type PolicyPart } from '@/lib/core/policy/changes'
import type { PolicyView } from '@/lib/core/policy/view'
import { takeOver } from '@/lib/core/take-over'

/**
 * A policy that is being changed, brought on top of a version that somebody set meanwhile: term by term, the scale with
 * its version as one.
 */
export function takeOverPolicy(base: PolicyView, mine: PolicyView, theirs: PolicyView) {
  const terms = takeOver(base.terms, mine.terms, theirs.terms).merged
  const { merged } = takeOver(base, mine, theirs)
  const scaleOf = ({ scaleId, scaleVersion, scale }: PolicyView) => ({ scaleId, scaleVersion, scale })
  const ownScale = base.scaleId !== mine.scaleId || base.scaleVersion !== mine.scaleVersion
  return { ...merged, ...scaleOf(ownScale ? mine : theirs), terms, version: theirs.version }
}

/** What both changed, and not to the same. */
export function bothChanged(base: PolicyView, mine: PolicyView, theirs: PolicyView): PolicyPart[] {
  const [here, apart] = [new Set(changesBetween(base, mine)), new Set(changesBetween(mine, theirs))]
  return changesBetween(base, theirs).filter((part) => here.has(part) && apart.has(part))
}
