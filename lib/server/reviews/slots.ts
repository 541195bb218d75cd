/** What of an assignment says whether it still holds a slot of its round. */
export interface Held {
  memberId: string
  leaseExpiresAt: Date
  releasedAt: Date | null
  submittedAt: Date | null
}

/** How many ratings of a round are in, and who holds or held its slots. */
export interface RoundSlots {
  ratings: number
  assignments: readonly Held[]
}

/** A slot is promised while its assignment is neither given back nor used, and its lease runs. */
export function isPromised(assignment: Held, now: Date): boolean {
  return assignment.releasedAt === null && assignment.submittedAt === null && assignment.leaseExpiresAt > now
}

/**
 * Whether this member finds a slot: their own, or one that is neither used nor promised. A "cannot judge"
 * uses none, so the ratings that are in are what counts.
 */
export function hasOpenSlot(round: RoundSlots & { required: number }, memberId: string, now: Date): boolean {
  const own = round.assignments.some((one) => one.memberId === memberId && isPromised(one, now))
  return own || hasFreeSlot(round, now)
}

/** Whether there is a slot that is neither used nor promised. */
export function hasFreeSlot(round: RoundSlots & { required: number }, now: Date): boolean {
  const promised = round.assignments.filter((assignment) => isPromised(assignment, now))
  return round.ratings + promised.length < round.required
}

/**
 * Whether this member's slot was given back, by them or by somebody for them, and not only ran out: a lease that ran
 * out is taken back at the instant it ended. They take the claim again before they submit, so that nobody answers by a
 * form that was left open what a lead took back.
 */
export function wasGivenBack(assignments: readonly Held[], memberId: string): boolean {
  const own = assignments.find((assignment) => assignment.memberId === memberId)
  if (own === undefined || own.submittedAt !== null || own.releasedAt === null) return false
  return own.releasedAt.getTime() !== own.leaseExpiresAt.getTime()
}
