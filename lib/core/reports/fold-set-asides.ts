import type { SetAsideFacts } from '@/lib/core/coverage/facts'
import { type Journal, personOf } from '@/lib/core/reports/journal'
import type { Person } from '@/lib/core/reports/sections/words'

/** Words that are set aside in the judged text, by whom, when, and the entry that says so. */
interface FoldedSetAside {
  facts: SetAsideFacts
  by: Person
  at: string
  entry: number
}

/** What is set aside in a revision and was not taken up again, in the order of the log. */
export function setAsidesOf(journal: Journal, revisionId: string): FoldedSetAside[] {
  const lifted = new Set(journal.of('setAside.lifted').map(({ id }) => id))
  return journal
    .of('setAside.made')
    .filter(({ id, fields }) => !lifted.has(id) && fields.setAside.after.revisionId === revisionId)
    .map(({ fields, actor, at, seq }) => ({
      facts: fields.setAside.after,
      by: personOf(actor),
      at,
      entry: seq,
    }))
}
