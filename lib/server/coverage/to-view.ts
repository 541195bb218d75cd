import type { Part } from '@/lib/core/claims/input'
import type { SetAsideFacts } from '@/lib/core/coverage/facts'
import type { SetAsideReason } from '@/lib/core/coverage/input'
import type { SetAsideView } from '@/lib/core/coverage/view'
import type { SetAside } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'

export function toSetAsideView(row: SetAside, nameOf: NameOf): SetAsideView {
  const { id, revisionId, start, end, exact, note } = row
  return {
    id,
    revisionId,
    part: row.part as Part,
    start,
    end,
    exact,
    why: row.why as SetAsideReason,
    note,
    byName: nameOf(row.createdById),
    at: row.createdAt.toISOString(),
  }
}

/** The row as the log tells of it. */
export function setAsideFacts(
  row: Pick<SetAside, 'documentId' | 'revisionId' | 'part' | 'start' | 'end' | 'exact' | 'why' | 'note'>,
): SetAsideFacts {
  const { documentId, revisionId, start, end, exact, note } = row
  return {
    documentId,
    revisionId,
    part: row.part as Part,
    start,
    end,
    exact,
    why: row.why as SetAsideReason,
    note,
  }
}
