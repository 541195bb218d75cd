/** One line of the activity page. */
export interface ActivityEntry {
  seq: number
  at: string
  verb: string
  subjectKind: string
  subjectId: string
  actorName: string | null
  actorRole: string | null
  actorVia: string | null
  /** The claim or document it is about, for the sentence and the link. */
  about: {
    claimId: string | null
    claimNumber: number | null
    documentId: string | null
    title: string | null
  }
  /** Before and after per field; sealed or erased contents say so and carry nothing. */
  fields: {
    name: string
    hash: string
    before?: unknown
    after?: unknown
    withheld: 'sealed' | 'erased' | null
  }[]
  leafHash: string
}

export interface ActivityView {
  entries: ActivityEntry[]
  next: number | null
  /** Size and root of the whole log, hex; computed by the server from its leaves. */
  head: { size: number; root: string }
}
