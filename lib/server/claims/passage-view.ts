import { type Part, parts } from '@/lib/core/claims/input'
import type { PassageView } from '@/lib/core/claims/view'
import { type FrozenText, holdsIn } from '@/lib/server/documents/frozen-text'
import type { Prisma } from '@/lib/server/generated/prisma/client'

/** The passages a claim rests on now; those taken off it stay in the record alone. */
export const passagesSelect = {
  where: { removedAt: null },
  select: {
    id: true,
    revisionId: true,
    part: true,
    start: true,
    end: true,
    exact: true,
    prefix: true,
    suffix: true,
  },
} satisfies Prisma.Claim$passagesArgs

type PassageRow = Prisma.PassageGetPayload<{ select: typeof passagesSelect.select }>

/** Passages in reading order, each checked against its frozen text. */
export function toPassageViews(rows: readonly PassageRow[], texts: Map<string, FrozenText>): PassageView[] {
  return rows
    .map((row) => {
      const passage = { ...row, part: row.part as Part }
      return { ...passage, holds: holdsIn(texts.get(row.revisionId), passage) }
    })
    .sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || a.start - b.start || a.end - b.end)
}
