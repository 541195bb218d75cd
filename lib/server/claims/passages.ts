import type { MemberActor } from '@/lib/core/actor'
import { describe } from '@/lib/core/anchoring/selector'
import type { PassageFacts } from '@/lib/core/audit/catalogue'
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
    where: { id: input.revisionId, workspaceId, documentId: claim.documentId },
    select: { headline: true, deck: true, text: true },
  })
  if (revision === null) {
    return refuse(
      'passage.no-revision',
      'These words belong to another article. Reload the page and mark them again.',
    )
  }
  const text = input.part === 'body' ? revision.text : revision[input.part]
  const cut = cutsCharacter(text, input.start) || cutsCharacter(text, input.end)
  if (input.end > text.length || cut || text.slice(input.start, input.end) !== input.exact) {
    return refuse(
      'passage.words-differ',
      'The words you marked do not stand at that place in the frozen text. Reload the page and mark them again.',
    )
  }
  if (input.exact.trim() === '') return refuse('passage.empty', 'Mark at least one word.')
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

/** Whether a boundary falls between the two halves of a surrogate pair. */
function cutsCharacter(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) &&
    /[\uDC00-\uDFFF]/.test(text.charAt(offset))
  )
}
