import type { EvidenceView } from '@/lib/core/evidence/view'
import type { ReviewView } from '@/lib/core/review/view'
import { inLots } from '@/lib/server/reviews/lot'

/** What of a round says whether names are shown. */
export interface NamedRound {
  id: string
  namesHidden: boolean
  revealedAt: Date | null
  /** Null until the names come back. */
  named: object | null
}

/** Names stay hidden until the claim is settled or withdrawn, also when a new round follows. */
export const hidesNames = (round: NamedRound): boolean => round.namesHidden && round.named === null

/** "Reviewer A", "Reviewer B": in the order of their lots. */
function letters(round: NamedRound, reviews: readonly { id: string }[]): Map<string, string> {
  return new Map(inLots(round.id, reviews).map(({ id }, at) => [id, String.fromCharCode(65 + at)]))
}

const revealedAt = (round: NamedRound) => (round.revealedAt ?? new Date(0)).toISOString()

/**
 * What stands in place of the name and the time of evidence, by the review it came with; null for one's own and
 * others'.
 */
export function placeholders(
  round: NamedRound,
  reviews: readonly { id: string; memberId: string }[],
  viewerId: string,
): (reviewId: string) => Pick<EvidenceView, 'addedByName' | 'addedAt'> | null {
  const letterOf = letters(round, reviews)
  const own = new Set(reviews.filter(({ memberId }) => memberId === viewerId).map(({ id }) => id))
  return (reviewId) => {
    const letter = letterOf.get(reviewId)
    return letter === undefined || own.has(reviewId)
      ? null
      : { addedByName: `Reviewer ${letter}`, addedAt: revealedAt(round) }
  }
}

/**
 * Reviews without whose they are: no name, no id that the log knows, no time but that of the reveal, in the order of
 * their letters. One's own keeps its name.
 */
export function withoutNames(
  round: NamedRound,
  reviews: readonly ReviewView[],
  viewerId: string,
): ReviewView[] {
  const letterOf = letters(round, reviews)
  const at = revealedAt(round)
  return [...reviews]
    .sort((a, b) => ((letterOf.get(a.id) ?? '') < (letterOf.get(b.id) ?? '') ? -1 : 1))
    .map((review): ReviewView => {
      if (review.memberId === viewerId) return review
      const letter = letterOf.get(review.id) ?? '?'
      const memberName = `Reviewer ${letter}`
      const id = `reviewer-${letter.toLowerCase()}`
      return {
        ...review,
        id,
        memberId: id,
        memberName,
        memberInitials: letter,
        submittedAt: at,
        changedAt: review.changedAt === null ? null : at,
        earlier: review.earlier.map((said) => ({ ...said, saidAt: at })),
        evidence: review.evidence.map((item) => ({ ...item, addedByName: memberName, addedAt: at })),
      }
    })
}
