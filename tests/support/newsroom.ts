import type { MemberActor } from '@/lib/core/actor'
import type { Role } from '@/lib/core/members/role'
import type { Outcome } from '@/lib/core/outcome'
import { rationaleOf } from '@/lib/core/review/rationale'
import { mintMember, operator } from '@/lib/server/auth-mint'
import { draftClaim } from '@/lib/server/claims/commands'
import { submitClaim } from '@/lib/server/claims/life'
import { importPastedText } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { addMember, createAccount, openWorkspace } from '@/lib/server/members/commands'
import { submitReview, takeClaim } from '@/lib/server/reviews/commands'

/** The value of an outcome that a test takes for granted; the refusal's sentence otherwise. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`)
  return outcome.value
}

export interface Newsroom {
  workspaceId: string
  slug: string
  member(name: string): MemberActor
}

let opened = 0

/** A workspace with these people, by name and role. `teamSize` decides the policy: 3 to 7 means two reviews. */
export async function givenNewsroom(people: Record<string, Role>, teamSize = 4): Promise<Newsroom> {
  opened += 1
  const slug = `desk-${process.pid}-${opened}`
  const setUp = operator('sample')
  const scaleId = 'truth-5'
  const workspace = granted(
    await openWorkspace(setUp, { name: `Desk ${opened}`, slug, teamSize, scaleId }, live),
  )
  const members = new Map<string, MemberActor>()
  for (const [name, role] of Object.entries(people)) {
    const email = `${name.toLowerCase()}@${slug}.example`
    const account = granted(
      await createAccount(setUp, { name, email, password: 'a-long-enough-password' }, live),
    )
    const added = granted(await addMember(setUp, { workspaceSlug: slug, email, role }, live))
    members.set(
      name,
      mintMember({
        workspaceId: workspace.workspaceId,
        workspaceSlug: slug,
        memberId: added.memberId,
        userId: account.userId,
        name,
        role,
        via: 'sample',
      }),
    )
  }
  return {
    workspaceId: workspace.workspaceId,
    slug,
    member: (name) => {
      const found = members.get(name)
      if (found === undefined) throw new Error(`Nobody called ${name} is in this newsroom`)
      return found
    },
  }
}

/** The body that `givenDraft` imports. */
export const article =
  'Start with oxytocin, a hormone of the pituitary gland. Women produce more oxytocin than men, the story goes.\n\nThe rest follows from there, as it always does in stories of this kind.'

/** A document with a claim on "Women produce more oxytocin than men", as a draft. */
export async function givenDraft(actor: MemberActor, statement = 'Women produce more oxytocin than men.') {
  const details = { headline: 'Why we go back', deck: null, byline: null, publisher: null, language: 'en' }
  const imported = granted(await importPastedText(actor, { ...details, text: article }, live))
  const exact = 'Women produce more oxytocin than men'
  const start = article.indexOf(exact)
  const passage = {
    revisionId: imported.revisionId,
    part: 'body' as const,
    start,
    end: start + exact.length,
    exact,
  }
  const facts = { claimant: null, saidOn: null, saidWhere: null, whySelected: null, legalRisk: false }
  const drafted = granted(
    await draftClaim(
      actor,
      {
        documentId: imported.documentId,
        passage,
        statement,
        type: 'causal-mechanism',
        priority: 'normal',
        ...facts,
      },
      live,
    ),
  )
  return { ...imported, ...drafted, passage }
}

/** The same, sent to review: a round is open and nobody has taken a slot. */
export async function givenOpenRound(actor: MemberActor) {
  const draft = await givenDraft(actor)
  const { roundId } = granted(await submitClaim(actor, { claimId: draft.claimId, edition: 1 }, live))
  return { ...draft, roundId }
}

/** Takes the claim and submits a review of it. */
export async function review(
  actor: MemberActor,
  claimId: string,
  ratingId: string,
  why = 'Because of the sources.',
) {
  const { roundId } = granted(await takeClaim(actor, { claimId }, live))
  const input = { roundId, ratingId, confidence: 'high' as const, rationale: rationaleOf(why), evidence: [] }
  return granted(await submitReview(actor, input, live))
}
