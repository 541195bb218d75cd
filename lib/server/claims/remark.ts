import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { PassageInput, remarkPassagesInput } from '@/lib/core/claims/input'
import type { ClaimState } from '@/lib/core/claims/state'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { type LockedClaim, lockClaim, passageFacts } from '@/lib/server/claims/load'
import { writePassage } from '@/lib/server/claims/passages'
import { reopenIfSignedOff } from '@/lib/server/documents/sign-off'
import type { Effects } from '@/lib/server/effects'
import type { Passage } from '@/lib/server/generated/prisma/client'

type Input = z.infer<typeof remarkPassagesInput>

/** The new rows of a claim, in the order in which their words were sent. */
interface Remarked {
  claims: { claimId: string; marked: string[] }[]
}

/**
 * Takes passages off drafts and puts others on, as one act. Refused as a whole if a claim is no draft, would be left
 * without a passage, already rests on the same words, or no longer has a passage that was to be taken off.
 */
export async function remarkPassages(
  actor: MemberActor,
  input: Input,
  effects: Effects,
): Promise<Outcome<Remarked>> {
  return recorded(actor, actor.workspaceId, effects, async (tx, log, now) => {
    const done: Remarked['claims'] = []
    const numbers: number[] = []
    // In the order of their ids, so that two such acts never wait for each other's claims.
    for (const asked of [...input.claims].sort((a, b) => (a.claimId < b.claimId ? -1 : 1))) {
      const found = await lockClaim(tx, actor, asked.claimId)
      if (!found.ok) return found
      const { claim } = found.value
      const no = mayNot(actor, found.value, input.documentId, asked.edition)
      if (no) return no
      const passages = await tx.passage.findMany({ where: { claimId: claim.id, removedAt: null } })
      const amiss = whatIsAmiss(passages, asked, claim.number)
      if (amiss) return amiss
      const off = passages.filter(({ id }) => asked.off.includes(id))
      for (const passage of off) {
        await tx.passage.update({ where: { id: passage.id }, data: { removedAt: now } })
        log.add('passage.unmarked', passage.id, { passage: { before: passageFacts(passage) } })
      }
      const marked: string[] = []
      for (const words of asked.on) {
        const written = await writePassage(tx, log, effects, actor, claim, words, now)
        if (!written.ok) return written
        marked.push(written.value.passageId)
      }
      if (off.length + marked.length > 0) numbers.push(claim.number)
      done.push({ claimId: claim.id, marked })
    }
    if (numbers.length > 0) {
      const which = numbers.sort((a, b) => a - b).join(', ')
      const because = numbers.length === 1 ? `claim ${which} was changed` : `claims ${which} were changed`
      await reopenIfSignedOff(tx, log, input.documentId, because)
    }
    return ok({ claims: done })
  })
}

/** Why the passages of a claim do not change, if so. */
function mayNot(
  actor: MemberActor,
  { claim, subject }: LockedClaim,
  documentId: string,
  edition: number | undefined,
) {
  if (claim.documentId !== documentId) {
    return refuse('claim.not-here', 'That claim belongs to another article.')
  }
  const no = forbidden(actor, 'claim.change', subject, whyFixed(claim))
  if (no) return no
  if (edition !== undefined && edition !== claim.edition) {
    return refuse(
      'claim.changed-meanwhile',
      `Somebody changed claim ${claim.number} meanwhile. Look at it again first.`,
    )
  }
  return null
}

/** Why these passages cannot go or come, if so. */
function whatIsAmiss(
  passages: readonly Passage[],
  asked: Pick<Input['claims'][number], 'off' | 'on'>,
  number: number,
) {
  const known = new Set(passages.map(({ id }) => id))
  if (asked.off.some((id) => !known.has(id))) {
    return refuse(
      'passage.changed-meanwhile',
      `Somebody changed the passages of claim ${number} meanwhile. Look at them again first.`,
    )
  }
  const words = [...passages.filter(({ id }) => !asked.off.includes(id)), ...asked.on].map(wordsKey)
  if (words.length === 0) {
    return refuse(
      'passage.last',
      `Claim ${number} would be left without words. Mark the right words first, then remove these.`,
    )
  }
  if (new Set(words).size < words.length) {
    return refuse('passage.already-marked', `Claim ${number} already rests on exactly these words.`)
  }
  return null
}

const fixed: Record<ClaimState, string> = {
  draft: 'Only owners, leads and reviewers change drafts.',
  in_review: 'is under review: its words do not change. A lead can return it.',
  to_decide: 'waits for a decision: its words do not change. A lead can return it.',
  decided: 'is decided: its words do not change. A lead can open a new round.',
  withdrawn: 'is withdrawn: its words do not change. A lead can restore it.',
}

const whyFixed = ({ number, state }: { number: number; state: ClaimState }) =>
  state === 'draft' ? fixed.draft : `Claim ${number} ${fixed[state]}`

const wordsKey = ({ revisionId, part, start, end }: Omit<PassageInput, 'part'> & { part: string }) =>
  `${revisionId} ${part} ${start} ${end}`
