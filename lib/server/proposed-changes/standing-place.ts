import { describe } from '@/lib/core/anchoring/selector'
import type { PlaceFacts } from '@/lib/core/claims/facts'
import type { Part } from '@/lib/core/claims/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Tx } from '@/lib/server/db'

/** Where words stand in a revision, with what stands before and after them. */
interface StandingPlace {
  revisionId: string
  place: PlaceFacts
  prefix: string
  suffix: string
}

/**
 * Where the words of a passage stand in the newest text of its document: where they were marked, or where they were
 * found.
 */
export async function standingPlace(
  tx: Tx,
  claim: { id: string; documentId: string },
  passageId: string,
): Promise<Outcome<StandingPlace>> {
  const revision = await tx.revision.findFirstOrThrow({
    where: { documentId: claim.documentId },
    orderBy: { number: 'desc' },
    select: { id: true, headline: true, deck: true, text: true },
  })
  const passage = await tx.passage.findFirst({
    where: { id: passageId, claimId: claim.id, removedAt: null },
    include: {
      placements: { where: { revisionId: revision.id }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  if (passage === null) {
    return refuse(
      'proposedChange.no-passage',
      'These words are not a passage of this claim any more. Reload the page and try again.',
    )
  }
  const found = passage.revisionId === revision.id ? passage : passage.placements[0]
  if (found?.part == null || found.start === null || found.end === null || found.exact === null) {
    return refuse(
      'proposedChange.no-place',
      'These words are not in the newest text of the article. Say in the reader where they are now, then propose other words.',
    )
  }
  const part = found.part as Part
  const text = part === 'body' ? revision.text : revision[part]
  const { exact, prefix, suffix, start, end } = describe(text, found.start, found.end)
  return ok({ revisionId: revision.id, place: { part, start, end, exact }, prefix, suffix })
}
