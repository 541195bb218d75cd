/** A member's conflict of interest with an article, while it stands. */
export interface ConflictView {
  id: string
  memberId: string
  memberName: string
  reason: string
  declaredByName: string
  declaredAt: string
  mayWithdraw: boolean
}

/** The conflicts of an article, and whose this member may declare. */
export interface DocumentConflicts {
  conflicts: ConflictView[]
  /** Members this one may declare a conflict for: themselves, for leads everybody who works on claims. */
  members: { id: string; name: string }[]
}
