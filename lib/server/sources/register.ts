import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { sourceFacts } from '@/lib/core/sources/facts'
import { identityKeyOf } from '@/lib/core/sources/identity'
import type { SourceInput } from '@/lib/core/sources/input'
import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

type Choice = { sourceId: string } | { source: SourceInput }

/**
 * The source a citation means: one of the workspace by id; one with the same URL, DOI or PMID, found again;
 * else a new one, registered with its event.
 */
export async function chosenSource(
  tx: Tx,
  log: Log,
  effects: Effects,
  actor: MemberActor,
  choice: Choice,
  now: Date,
): Promise<Outcome<{ sourceId: string; foundAgain: boolean }>> {
  const { workspaceId } = actor
  if ('sourceId' in choice) {
    const known = await tx.source.findFirst({
      where: { id: choice.sourceId, workspaceId },
      select: { id: true },
    })
    if (known === null)
      return refuse('source.not-found', 'That source is not in this workspace. Choose another.')
    return ok({ sourceId: known.id, foundAgain: true })
  }
  const facts = sourceFacts(choice.source)
  const identityKey = facts.confidential ? null : identityKeyOf(facts)
  const id = effects.newId()
  // Two people may cite the same new URL at once: the second waits here for the first, then finds theirs.
  const made = await tx.source.createMany({
    data: [{ id, workspaceId, ...facts, identityKey, createdById: actor.memberId, createdAt: now }],
    skipDuplicates: true,
  })
  if (made.count === 0) {
    const known = await tx.source.findFirstOrThrow({
      where: { workspaceId, identityKey },
      select: { id: true },
    })
    return ok({ sourceId: known.id, foundAgain: true })
  }
  log.add('source.registered', id, { source: { after: facts } })
  return ok({ sourceId: id, foundAgain: false })
}
