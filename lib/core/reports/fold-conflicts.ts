import { type Journal, personOf } from '@/lib/core/reports/journal'
import type { ConflictSection } from '@/lib/core/reports/sections/method'

/** The conflicts of interest declared with the article, withdrawn ones too, in the order of the log. */
export function conflictsOf(journal: Journal): ConflictSection[] {
  const withdrawals = new Map(journal.of('conflict.withdrawn').map((entry) => [entry.id, entry]))
  return journal.of('conflict.declared').map(({ id, fields, actor, at, seq }) => {
    const withdrawal = withdrawals.get(id)
    return {
      member: fields.conflict.after.name,
      reason: fields.conflict.after.reason,
      by: personOf(actor),
      at,
      entry: seq,
      withdrawn:
        withdrawal === undefined
          ? null
          : {
              by: personOf(withdrawal.actor),
              at: withdrawal.at,
              reason: withdrawal.fields.reason.after,
              entry: withdrawal.seq,
            },
    }
  })
}
