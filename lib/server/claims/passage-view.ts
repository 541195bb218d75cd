import { type Part, parts } from '@/lib/core/claims/input'
import type { PassageView } from '@/lib/core/claims/view'
import { placementSelect, standingIn, toPlacementView } from '@/lib/server/claims/placements'
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
    placements: { select: placementSelect },
  },
} satisfies Prisma.Claim$passagesArgs

type PassageRow = Prisma.PassageGetPayload<{ select: typeof passagesSelect.select }>

/** The newest revision of the claim's document: passages marked earlier have a placement in it. */
export const newestRevision = {
  select: { id: true },
  orderBy: { number: 'desc' },
  take: 1,
} satisfies Prisma.Document$revisionsArgs

/**
 * Passages in reading order, each checked against its frozen text.
 *
 * @param newest id of the document's newest revision
 */
export function toPassageViews(
  rows: readonly PassageRow[],
  texts: Map<string, FrozenText>,
  newest: string | undefined,
): PassageView[] {
  return rows
    .map(({ placements, ...row }): PassageView => {
      const passage = { ...row, part: row.part as Part }
      const standing =
        newest === undefined || newest === row.revisionId ? null : standingIn(placements, newest)
      return {
        ...passage,
        holds: holdsIn(texts.get(row.revisionId), passage),
        placement: standing ? toPlacementView(standing) : null,
      }
    })
    .sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || a.start - b.start || a.end - b.end)
}
