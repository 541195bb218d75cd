import type { MemberActor } from '@/lib/core/actor'
import { draftClaimInput } from '@/lib/core/claims/input'
import { publishClaimInput, settleClaimInput } from '@/lib/core/decisions/input'
import { attachEvidenceInput } from '@/lib/core/evidence/input'
import { submitReviewInput } from '@/lib/core/review/input'
import { rationaleOf } from '@/lib/core/review/rationale'
import { draftClaim } from '@/lib/server/claims/commands'
import { submitClaim } from '@/lib/server/claims/life'
import { publishClaim, settleClaim } from '@/lib/server/decisions/commands'
import { type Effects, live } from '@/lib/server/effects'
import { attachEvidence } from '@/lib/server/evidence/commands'
import { submitReview } from '@/lib/server/reviews/commands'
import type { GivenArticle } from '@/seeds/factories/article'
import { granted } from '@/seeds/stage'

/** Who does what; as many reviewers as the policy asks for reviews, and a lead who is none of them. */
export interface Cast {
  editor: MemberActor
  reviewers: readonly MemberActor[]
  lead: MemberActor
}

/** How far claims are brought: `published` is decided, and published. */
const stops = ['draft', 'in_review', 'to_decide', 'decided', 'published'] as const
export type Stop = (typeof stops)[number]

const ratings = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true']
const ratingFor = (n: number) => ratings[n % ratings.length]

/** How many claims are worked on at once: below the size of the pool. */
const AT_ONCE = 6

/**
 * Claims on the first `count` sentences of an article, through commands, brought as far as `upTo`, each with
 * one source. In every third one reviewer differs from the others. Answers their ids, in the order of the text.
 */
export async function givenClaims(
  cast: Cast,
  article: GivenArticle,
  count: number,
  upTo: Stop = 'draft',
  effects: Effects = live,
): Promise<string[]> {
  const claimIds: string[] = []
  // One after the other: numbers follow the text, and the document is locked for each anyway.
  for (const passage of article.sentences.slice(0, count)) {
    const { documentId } = article
    const statement = passage.exact
    const input = draftClaimInput.parse({
      documentId,
      passage,
      statement,
      type: 'statistic',
      priority: 'normal',
    })
    claimIds.push(granted(await draftClaim(cast.editor, input, effects)).claimId)
  }
  const waiting = claimIds.map((claimId, n) => ({ claimId, n }))
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await bring(cast, next.claimId, next.n, upTo, effects)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return claimIds
}

/** Brings a draft through its life; `n` varies sources and ratings. */
async function bring(cast: Cast, claimId: string, n: number, upTo: Stop, effects: Effects): Promise<void> {
  const last = stops.indexOf(upTo)
  const source = { kind: 'report', title: `Survey ${n}`, url: `https://surveys.example/${n}`, issued: '2021' }
  const citation = {
    used: true,
    stance: n % 2 === 0 ? 'supports' : 'refutes',
    quote: `Table ${n} shows the count.`,
  }
  const evidence = attachEvidenceInput.parse({ claimId, choice: { source }, citation })
  granted(await attachEvidence(cast.editor, evidence, effects))
  if (last < stops.indexOf('in_review')) return
  const { roundId } = granted(await submitClaim(cast.editor, { claimId, edition: 1 }, effects))
  if (last < stops.indexOf('to_decide')) return
  for (const [index, reviewer] of cast.reviewers.entries()) {
    const review = submitReviewInput.parse({
      roundId,
      ratingId: ratingFor(n % 3 === 0 && index > 0 ? n + 1 : n),
      confidence: 'medium',
      rationale: rationaleOf(
        `The survey behind sentence ${n} was read twice.`,
        'Its count is what decides here.',
      ),
    })
    granted(await submitReview(reviewer, review, effects))
  }
  if (last < stops.indexOf('decided')) return
  const summary = `The survey gives the count of sentence ${n}, and the article repeats it.`
  const settle = settleClaimInput.parse({ claimId, roundId, ratingId: ratingFor(n), summary })
  const { decisionId } = granted(await settleClaim(cast.lead, settle, effects))
  if (last < stops.indexOf('published')) return
  granted(await publishClaim(cast.lead, publishClaimInput.parse({ claimId, decisionId }), effects))
}
