import type { ClaimState } from '@/lib/core/claims/state'

/** Claims settled in one week. */
export interface Week {
  /** Its Monday, YYYY-MM-DD. */
  monday: string
  settled: number
}

/** How long claims took from their first round to their first decision, in hours. */
export interface TimeToDecision {
  /** A claim type; null for all together. */
  type: string | null
  claims: number
  quarter: number
  median: number
  threeQuarters: number
}

/** What was done and what waits. Progress is as it stands now; the rest is of the days asked for. */
export interface InsightsView {
  progress: Record<ClaimState, number>
  /** Decided claims with a publication that stands. */
  published: number
  /** Every week of the days, those without a decision too. */
  weeks: Week[]
  /** All together first; nothing while no claim is decided. */
  times: TimeToDecision[]
  /** What a review took in the median, in minutes of activity; null of fewer than three people. */
  reviewTime: { minutes: number; reviews: number } | null
}
