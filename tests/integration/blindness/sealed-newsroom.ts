import type { MemberActor } from '@/lib/core/actor'
import { commentOf } from '@/lib/core/comments/body'
import { rationaleOf } from '@/lib/core/review/rationale'
import { inputOf } from '@/lib/core/verdicts/own-scale'
import { getScale } from '@/lib/core/verdicts/registry'
import { returnClaim, submitClaim } from '@/lib/server/claims/life'
import { writeComment } from '@/lib/server/comments/commands'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { changePolicy } from '@/lib/server/policy/commands'
import { getPolicy } from '@/lib/server/policy/queries'
import { proposeChange } from '@/lib/server/proposed-changes/commands'
import { saveDraft, submitCannotJudge, submitReview, takeClaim } from '@/lib/server/reviews/commands'
import { makeScale } from '@/lib/server/scales/commands'
import { article, givenNewsroom, givenOpenRound, granted } from '@/tests/support/newsroom'
import { revisedTo } from '@/tests/support/revised'

/** A word that stands in one sealed field and nowhere else. */
const canary = (field: string) => `canary-${field}-7f3a`

/** How certain Ines is, and Theo in his draft: a level that the scale defines and nobody else chose. */
export const canaryCertainty = 'hunch'

/** How long Ines was at it: a figure that stands nowhere else. */
export const canaryMinutes = 123

export const canaries = {
  rationale: canary('rationale'),
  quote: canary('quote'),
  note: canary('note'),
  locator: canary('locator'),
  sourceTitle: canary('source-title'),
  sourceUrl: `https://canary-source-url-7f3a.example/page`,
  cannotJudge: canary('cannot-judge'),
  draft: canary('draft'),
  draftSource: canary('draft-source'),
  cancelled: canary('cancelled'),
  saidBefore: canary('said-before'),
  question: canary('question'),
  answer: canary('answer'),
  newWords: canary('new-words'),
  whyNewWords: canary('why-new-words'),
} as const

/**
 * A blind round with everything a round can hold in it and nothing revealed: Ines has submitted, and again, Petra has
 * said "cannot judge", Theo has a draft and proposes other words, Ines has asked something and Lea has answered; and an
 * earlier round that was cancelled with Ines' review in it.
 */
export async function givenSealedRound() {
  const desk = await givenNewsroom({
    Olga: 'owner',
    Lea: 'lead',
    Ines: 'reviewer',
    Petra: 'reviewer',
    Theo: 'reviewer',
    Rosa: 'reviewer',
    Aude: 'auditor',
  })
  const [ines, petra, theo, lea] = ['Ines', 'Petra', 'Theo', 'Lea'].map((name) => desk.member(name)) as [
    ReturnType<typeof desk.member>,
    ReturnType<typeof desk.member>,
    ReturnType<typeof desk.member>,
    ReturnType<typeof desk.member>,
  ]
  const scaleId = await givenScaleWithCertainty(desk.member('Olga'))
  const open = await givenOpenRound(lea)
  const first = granted(await takeClaim(ines, { claimId: open.claimId }, live))
  const said = {
    roundId: first.roundId,
    ratingId: 'satire',
    certainty: canaryCertainty,
    confidence: 'low' as const,
    evidence: [],
  }
  granted(await submitReview(ines, { ...said, rationale: rationaleOf(canaries.cancelled) }, live))
  granted(await returnClaim(lea, { claimId: open.claimId, reason: 'The statement is unclear.' }, live))

  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: open.claimId } })
  const { roundId } = granted(await submitClaim(lea, { claimId: open.claimId, edition }, live))
  for (const actor of [ines, theo]) granted(await takeClaim(actor, { claimId: open.claimId }, live))
  const before = rationaleOf(canaries.saidBefore)
  granted(await submitReview(ines, { ...said, roundId, rationale: before }, live))
  granted(
    await submitReview(
      ines,
      {
        roundId,
        ratingId: 'satire',
        certainty: canaryCertainty,
        confidence: 'low',
        rationale: rationaleOf(canaries.rationale),
        evidence: [
          {
            choice: { source: source(canaries.sourceTitle, canaries.sourceUrl) },
            citation: {
              used: true,
              stance: 'refutes',
              quote: canaries.quote,
              paraphrase: false,
              translation: null,
              locator: canaries.locator,
              note: canaries.note,
            },
          },
        ],
      },
      live,
    ),
  )
  // Told as minutes: nobody else takes two hours and three minutes.
  await db.reviewTime.create({
    data: {
      roundId,
      memberId: ines.memberId,
      workspaceId: desk.workspaceId,
      seconds: canaryMinutes * 60,
      toldAt: new Date(),
    },
  })
  granted(await submitCannotJudge(petra, { roundId, reason: canaries.cannotJudge }, live))
  const content = {
    ratingId: 'satire',
    certainty: canaryCertainty,
    confidence: 'low' as const,
    rationale: rationaleOf(canaries.draft),
    evidence: [
      {
        choice: { source: source(canaries.draftSource, null) },
        citation: { used: false as const, whyNotUsed: canaries.draft },
      },
    ],
  }
  granted(await saveDraft(theo, { roundId, content }, live))
  const asked = {
    claimId: open.claimId,
    passageId: null,
    replyToId: null,
    body: commentOf(canaries.question),
  }
  const { commentId } = granted(await writeComment(ines, asked, live))
  const answer = { ...asked, replyToId: commentId, body: commentOf(canaries.answer) }
  granted(await writeComment(lea, answer, live))
  const { id: passageId } = await db.passage.findFirstOrThrow({ where: { claimId: open.claimId } })
  const { changeId } = granted(
    await proposeChange(
      theo,
      {
        claimId: open.claimId,
        passageId,
        exact: open.passage.exact,
        replacement: canaries.newWords,
        why: canaries.whyNewWords,
      },
      live,
    ),
  )
  await giveNextRevision(lea, open.documentId)
  return { desk, ...open, scaleId, roundId, commentId, changeId, passageId }
}

/** The ratings of Truth-5 with certainty beside them, as the scale of the desk. */
async function givenScaleWithCertainty(olga: MemberActor): Promise<string> {
  const level = (label: string) => ({ id: null, label, definition: `When it is a ${label.toLowerCase()}.` })
  const { values } = inputOf(getScale('truth-5', 1), false)
  const scale = { name: 'Truth and certainty', values, certainty: [level('Certainty'), level('Hunch')] }
  const { scaleId } = granted(await makeScale(olga, scale, live))
  granted(await changePolicy(olga, { ...(await getPolicy(olga)), scaleId, scaleVersion: 1 }, live))
  return scaleId
}

/** The article with a paragraph more, so that revisions are compared and words looked for again. */
async function giveNextRevision(lea: MemberActor, documentId: string): Promise<void> {
  const text = `A note from the archive stands before it all.\n\n${article}`
  granted(await revisedTo(lea, documentId, text))
}

const source = (title: string, url: string | null) => ({
  confidential: false as const,
  kind: 'web-page' as const,
  title,
  url,
  authors: null,
  container: null,
  publisher: null,
  issued: null,
  details: null,
  level: null,
})
