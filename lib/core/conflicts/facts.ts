/** A conflict of interest as the log holds it. `name`: as the member was called then. */
export interface ConflictFacts {
  documentId: string
  memberId: string
  name: string
  reason: string
}
