import type { MemberActor } from '@/lib/core/actor'
import { describe, isSpan } from '@/lib/core/anchoring/selector'
import type { PassageFacts, PlaceFacts } from '@/lib/core/claims/facts'
import type { PassageInput } from '@/lib/core/claims/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

/**
 * Writes a passage of a claim after checking it against the frozen text: the words sent must stand at the
 * offsets sent, and no character may be cut in half. Prefix and suffix are taken from the text, not the input.
 */
export async function writePassage(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  claim: { id: string; documentId: string },
  input: PassageInput,
  now: Date,
): Promise<Outcome<{ passageId: string }>> {
  const { workspaceId } = actor
  const revision = await tx.revision.findFirst({
    where: { workspaceId, documentId: claim.documentId },
    orderBy: { number: 'desc' },
    select: { id: true, headline: true, deck: true, text: true },
  })
  if (revision?.id !== input.revisionId) {
    const own = await tx.revision.count({ where: { id: input.revisionId, documentId: claim.documentId } })
    return own > 0
      ? refuse(
          'passage.old-revision',
          'The article has a newer text. Reload the page and mark the words in it; what you typed is still here.',
        )
      : refuse(
          'passage.no-revision',
          'These words belong to another article. Reload the page and mark them again.',
        )
  }
  const refused = wordsRefused(revision, input)
  if (refused) return refused
  const text = input.part === 'body' ? revision.text : revision[input.part]
  const { exact, prefix, suffix, start, end } = describe(text, input.start, input.end)
  const facts: PassageFacts = {
    claimId: claim.id,
    revisionId: input.revisionId,
    part: input.part,
    start,
    end,
    exact,
    prefix,
    suffix,
  }
  const passageId = effects.newId()
  await tx.passage.create({
    data: { id: passageId, workspaceId, ...facts, createdById: actor.memberId, createdAt: now },
  })
  log.add('passage.marked', passageId, { passage: { after: facts } })
  return ok({ passageId })
}

/** Why words cannot be marked in a revision: they must stand at their offsets, and no character be cut in half. */
export function wordsRefused(
  revision: { headline: string; deck: string; text: string },
  { part, start, end, exact }: PlaceFacts,
): Outcome<never> | null {
  const text = part === 'body' ? revision.text : revision[part]
  if (exact.trim() === '') return refuse('passage.empty', 'Mark at least one word.')
  if (isSpan(text, { start, end }) && text.slice(start, end) === exact) return null
  return refuse(
    'passage.words-differ',
    'The words you marked do not stand at that place in the frozen text. Reload the page and mark them again.',
  )
}
