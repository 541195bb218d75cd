import { confidences, type ReviewConfidence } from '@/lib/core/review/input'

/** How sure the reviewers of a round were, where they differ: from the surest to the least sure, with their names. */
export type Sureness =
  | { kind: 'none' }
  | { kind: 'same'; confidence: ReviewConfidence; count: number }
  | { kind: 'different'; groups: { confidence: ReviewConfidence; names: string[] }[] }

/** @param reviews of one revealed round; those without a confidence ("cannot judge") are left out */
export function surenessOf(
  reviews: readonly { memberName: string; confidence: ReviewConfidence | null }[],
): Sureness {
  const groups = confidences
    .toReversed()
    .map((confidence) => ({
      confidence,
      names: reviews.filter((one) => one.confidence === confidence).map(({ memberName }) => memberName),
    }))
    .filter(({ names }) => names.length > 0)
  const [first, second] = groups
  if (first === undefined) return { kind: 'none' }
  return second === undefined
    ? { kind: 'same', confidence: first.confidence, count: first.names.length }
    : { kind: 'different', groups }
}

/**
 * How certain the reviewers of a round find the evidence, by the levels of its scale, the most certain first.
 *
 * @param reviews of one revealed round, with the label of the level each gave
 * @param levels of the scale; a level that nobody gave is left out
 */
export function certaintyGroups(
  reviews: readonly { memberName: string; certainty: string | null }[],
  levels: readonly { label: string }[],
): { label: string; names: string[] }[] {
  return levels
    .map(({ label }) => ({
      label,
      names: reviews.filter(({ certainty }) => certainty === label).map(({ memberName }) => memberName),
    }))
    .filter(({ names }) => names.length > 0)
}
