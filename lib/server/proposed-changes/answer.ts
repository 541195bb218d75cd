import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import type {
  acceptChangeInput,
  proposedChangeInput,
  rejectChangeInput,
} from '@/lib/core/proposed-changes/input'
import { type Log, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import type { ProposedChange } from '@/lib/server/generated/prisma/client'
import { lockChange } from '@/lib/server/proposed-changes/load'

const EDITORS = 'Proposed changes are answered by leads, owners and whoever imported the article.'

/** Acts on a proposed change as its editor, once everybody may know of it. */
async function asEditor(
  actor: MemberActor,
  changeId: string,
  effects: Effects,
  act: (tx: Tx, log: Log, now: Date, change: ProposedChange) => Promise<Outcome<object>>,
): Promise<Outcome<object>> {
  const { workspaceId } = actor
  const stranger = forbidden(actor, 'document.read', { workspaceId }, EDITORS)
  if (stranger) return stranger
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const found = await lockChange(tx, actor, changeId)
    if (!found.ok) return found
    const { change, seal, subject } = found.value
    const no = forbidden(actor, 'proposedChange.answer', subject, EDITORS)
    if (no) return no
    if (seal !== null) {
      return refuse(
        'proposedChange.sealed',
        'This proposed change waits for the reveal of the round it was made in. Answer it after that.',
      )
    }
    return act(tx, log, now, change)
  })
}

const notOpen = refuse(
  'proposedChange.not-open',
  'Somebody has answered this proposed change, or it was withdrawn. Reload the page to see what became of it.',
)

/** Answers a proposed change that is open, and says so in the log. */
const giveAnswer = (
  actor: MemberActor,
  { changeId, answer }: { changeId: string; answer: string | null },
  effects: Effects,
  state: 'accepted' | 'rejected',
) =>
  asEditor(actor, changeId, effects, async (tx, log, now, change) => {
    if (change.state !== 'open') return notOpen
    await tx.proposedChange.update({
      where: { id: change.id },
      data: { state, answer, answeredById: actor.memberId, answeredAt: now },
    })
    const documentId = { after: change.documentId }
    log.add(`proposedChange.${state}`, change.id, { documentId, answer: { after: answer } })
    return ok({})
  })

/** Accepts other words: a new revision of the article is expected to carry them. */
export async function acceptChange(
  actor: MemberActor,
  input: z.infer<typeof acceptChangeInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return giveAnswer(actor, input, effects, 'accepted')
}

/** Rejects other words, with the reason. */
export async function rejectChange(
  actor: MemberActor,
  input: z.infer<typeof rejectChangeInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return giveAnswer(actor, input, effects, 'rejected')
}

/** Takes an answer back: the proposed change is open again, and the answer stays in the log. */
export async function reopenChange(
  actor: MemberActor,
  input: z.infer<typeof proposedChangeInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  return asEditor(actor, input.changeId, effects, async (tx, log, _now, change) => {
    if (change.state !== 'accepted' && change.state !== 'rejected') {
      return refuse(
        'proposedChange.not-answered',
        'There is no answer to take back. Reload the page to see what became of this proposed change.',
      )
    }
    await tx.proposedChange.update({
      where: { id: change.id },
      data: { state: 'open', answer: null, answeredById: null, answeredAt: null },
    })
    const documentId = { after: change.documentId }
    log.add('proposedChange.reopened', change.id, { documentId, answer: { before: change.answer } })
    return ok({})
  })
}
