import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type {
  ClaimDetails,
  changeClaimInput,
  draftClaimInput,
  markPassageInput,
  unmarkPassageInput,
} from '@/lib/core/claims/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { claimFacts, lockClaim, passageFacts } from '@/lib/server/claims/load'
import { writePassage } from '@/lib/server/claims/passages'
import { reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'

const editorsOnly = 'Only owners, leads and reviewers draft claims.'
const draftsOnly = 'A claim can be changed while it is a draft. Ask a lead to return it first.'

const factsOf = ({ type, claimant, saidOn, saidWhere, whySelected, priority, legalRisk }: ClaimDetails) => ({
  type,
  claimant,
  saidOn,
  saidWhere,
  whySelected,
  priority,
  legalRisk,
})

/** Makes a claim of a document from its first passage. Claims are numbered per document, without gaps. */
export async function draftClaim(
  actor: MemberActor,
  input: z.infer<typeof draftClaimInput>,
  effects: Effects,
): Promise<Outcome<{ claimId: string; number: number }>> {
  const no = forbidden(actor, 'claim.draft', { workspaceId: actor.workspaceId }, editorsOnly)
  if (no) return no
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const { workspaceId } = actor
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM document WHERE id = ${input.documentId}::uuid AND workspace_id = ${workspaceId}::uuid FOR UPDATE`
    if (found.length === 0) return refuse('document.not-found', 'There is no such document here.')
    const last = await tx.claim.aggregate({ where: { documentId: input.documentId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const claimId = effects.newId()
    const facts = factsOf(input)
    await tx.claim.create({
      data: {
        id: claimId,
        workspaceId,
        documentId: input.documentId,
        number,
        state: 'draft',
        statement: input.statement,
        ...facts,
        edition: 1,
        createdById: actor.memberId,
        createdAt: now,
      },
    })
    log.add('claim.drafted', claimId, {
      documentId: { after: input.documentId },
      number: { after: number },
      statement: { after: input.statement },
      facts: { after: facts },
      state: { after: 'draft' },
    })
    const claim = { id: claimId, documentId: input.documentId }
    const passage = await writePassage(tx, log, effects, actor, claim, input.passage, now)
    if (!passage.ok) return passage
    await reopenIfSignedOff(tx, log, input.documentId, `claim ${number} was drafted`)
    return ok({ claimId, number })
  })
}

/** Rewords a draft or corrects its facts. Names the edition it read: a newer one refuses, and nothing is lost. */
export async function changeClaim(
  actor: MemberActor,
  input: z.infer<typeof changeClaimInput>,
  effects: Effects,
): Promise<Outcome<{ edition: number }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(actor, 'claim.change', subject, draftsOnly)
    if (no) return no
    if (claim.edition !== input.edition) {
      return refuse(
        'claim.changed-meanwhile',
        'Somebody changed this claim while you were writing. Your text is still here; reload to see theirs.',
      )
    }
    const facts = factsOf(input)
    const edition = claim.edition + 1
    await tx.claim.update({
      where: { id: claim.id },
      data: { statement: input.statement, ...facts, edition },
    })
    log.add('claim.changed', claim.id, {
      statement: { before: claim.statement, after: input.statement },
      facts: { before: claimFacts(claim), after: facts },
    })
    await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} was changed`)
    return ok({ edition })
  })
}

/** Adds a passage to a draft: one claim may rest on several, and passages may overlap. */
export async function markPassage(
  actor: MemberActor,
  input: z.infer<typeof markPassageInput>,
  effects: Effects,
): Promise<Outcome<{ passageId: string }>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(actor, 'claim.change', subject, draftsOnly)
    if (no) return no
    const { revisionId, part, start, end } = input.passage
    const same = await tx.passage.findFirst({
      where: { claimId: claim.id, removedAt: null, revisionId, part, start, end },
      select: { id: true },
    })
    if (same !== null)
      return refuse('passage.already-marked', 'This claim already rests on exactly these words.')
    const written = await writePassage(tx, log, effects, actor, claim, input.passage, now)
    if (written.ok) await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} was changed`)
    return written
  })
}

/** Takes a passage off a draft; the last one stays, because a claim rests on words. */
export async function unmarkPassage(
  actor: MemberActor,
  input: z.infer<typeof unmarkPassageInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const found = await lockClaim(tx, actor, input.claimId)
    if (!found.ok) return found
    const { claim, subject } = found.value
    const no = forbidden(actor, 'claim.change', subject, draftsOnly)
    if (no) return no
    const passages = await tx.passage.findMany({ where: { claimId: claim.id, removedAt: null } })
    const passage = passages.find(({ id }) => id === input.passageId)
    if (passage === undefined)
      return refuse('passage.not-found', 'That passage is no longer part of this claim.')
    if (passages.length === 1) {
      return refuse(
        'passage.last',
        'A claim rests on at least one passage. Mark the right words first, then remove these.',
      )
    }
    await tx.passage.update({ where: { id: passage.id }, data: { removedAt: now } })
    log.add('passage.unmarked', passage.id, { passage: { before: passageFacts(passage) } })
    await reopenIfSignedOff(tx, log, claim.documentId, `claim ${claim.number} was changed`)
    return ok({})
  })
}
