import type { MemberActor } from '@/lib/core/actor'
import { contextOf } from '@/lib/core/claims/context'
import type { Part } from '@/lib/core/claims/input'
import { can } from '@/lib/core/permissions'
import { carries } from '@/lib/core/proposed-changes/carried'
import type { ProposedChangeView } from '@/lib/core/proposed-changes/view'
import type { FrozenText } from '@/lib/server/documents/frozen-text'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { NameOf } from '@/lib/server/members/names'
import { changeSubject } from '@/lib/server/proposed-changes/load'
import { hidesNames } from '@/lib/server/reviews/hidden-names'

export const changeSelect = {
  id: true,
  claimId: true,
  claim: { select: { number: true } },
  passageId: true,
  revisionId: true,
  revision: { select: { number: true } },
  document: { select: { importedById: true } },
  sealedRound: { select: { id: true, revealedAt: true, namesHidden: true, named: true } },
  part: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  replacement: true,
  why: true,
  state: true,
  proposedById: true,
  proposedAt: true,
  answer: true,
  answeredById: true,
  answeredAt: true,
} satisfies Prisma.ProposedChangeSelect

export type ChangeRow = Prisma.ProposedChangeGetPayload<{ select: typeof changeSelect }>

/** A revision that came after, and its text. */
export interface LaterText {
  number: number
  text: FrozenText
}

/**
 * @param later the revisions of the document with their texts, oldest first; those before the change's own are passed
 * over
 */
export function toChangeView(
  row: ChangeRow,
  text: FrozenText,
  later: readonly LaterText[],
  actor: MemberActor,
  nameOf: NameOf,
): ProposedChangeView {
  const part = row.part as Part
  const { paragraph, before, after } = contextOf(text, { ...row, part })
  const sealed = row.sealedRound !== null && row.sealedRound.revealedAt === null
  const subject = changeSubject(actor, row)
  const mayAnswer = !sealed && can(actor, 'proposedChange.answer', subject)
  // Other words say how a claim is judged: where names are hidden, whose they are stays hidden as long.
  const nameless = row.sealedRound !== null && hidesNames(row.sealedRound) && subject.own !== true
  const carried = later.find((one) => one.number > row.revision.number && carries(one.text[part], row))
  return {
    id: row.id,
    claimId: row.claimId,
    claimNumber: row.claim.number,
    passageId: row.passageId,
    revision: row.revision.number,
    part,
    paragraph,
    section: part === 'body' ? headingAbove(text, row.start) : null,
    before,
    exact: row.exact,
    after,
    replacement: row.replacement,
    why: row.why,
    state: row.state,
    sealed,
    proposedByName: nameless ? 'A member' : nameOf(row.proposedById),
    proposedAt: ((nameless && row.sealedRound?.revealedAt) || row.proposedAt).toISOString(),
    answer:
      row.answeredById !== null && row.answeredAt !== null
        ? { byName: nameOf(row.answeredById), at: row.answeredAt.toISOString(), words: row.answer }
        : null,
    carriedIn: row.state === 'accepted' ? (carried?.number ?? null) : null,
    may: {
      answer: mayAnswer && row.state === 'open',
      takeBack: mayAnswer && (row.state === 'accepted' || row.state === 'rejected'),
      withdraw: can(actor, 'proposedChange.withdraw', subject) && row.state === 'open',
    },
  }
}

/** The words of the last heading of the body before an offset. */
function headingAbove(text: FrozenText, offset: number): string | null {
  const heading = text.blocks.findLast(({ kind, start }) => kind === 'heading' && start <= offset)
  return heading === undefined ? null : text.body.slice(heading.start, heading.end)
}
