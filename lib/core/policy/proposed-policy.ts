/**
 * The review policy that suits a team's size: with two people nobody is left to settle after two reviews, so
 * one review and a sign-off; from eight on three reviews are affordable.
 */
export function proposedPolicy(teamSize: number): { requiredReviews: number; signOffRequired: boolean } {
  if (teamSize <= 2) return { requiredReviews: 1, signOffRequired: true }
  return { requiredReviews: teamSize >= 8 ? 3 : 2, signOffRequired: false }
}
