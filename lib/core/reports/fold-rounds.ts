import { type EntryOf, type Journal, personOf } from '@/lib/core/reports/journal'
import { countWord, listed } from '@/lib/core/reports/labels'
import { verdictOf } from '@/lib/core/reports/scale-words'
import type { DecisionSection, ReviewSection, RoundSection } from '@/lib/core/reports/sections/claim'
import type { RationaleDoc } from '@/lib/core/review/rationale'

/** The paragraphs of a rationale; the address of a link stands in brackets after its words, as on paper. */
function rationaleParagraphs(doc: RationaleDoc | null): string[] {
  if (doc === null) return []
  return doc.content
    .map((block) =>
      (block.content ?? [])
        .map((node) => {
          const href = node.marks?.[0]?.attrs.href
          return href === undefined || href === node.text ? node.text : `${node.text} (${href})`
        })
        .join(''),
    )
    .filter((paragraph) => paragraph.trim() !== '')
}

type Round = EntryOf<'round.opened'>

function decisionOf(journal: Journal, round: Round): { section: DecisionSection; dissent: string[] } | null {
  const settled = journal.of('decision.settled').find((entry) => entry.fields.roundId.after === round.id)
  if (settled === undefined) return null
  const { scaleId, scaleVersion } = round.fields.round.after
  const { ratingId, ratingLabel, summary, dissent, overrideReason } = settled.fields
  return {
    dissent: dissent.after,
    section: {
      id: settled.id,
      rating: verdictOf(scaleId, scaleVersion, ratingId.after, ratingLabel.after),
      summary: summary.after,
      overrideReason: overrideReason.after,
      by: personOf(settled.actor),
      at: settled.at,
      entry: settled.seq,
    },
  }
}

function reviewOf(
  entry: EntryOf<'review.submitted'>,
  round: Round,
  dissent: readonly string[],
): ReviewSection {
  const { scaleId, scaleVersion } = round.fields.round.after
  const { ratingId, ratingLabel, confidence, rationale, evidence, cannotJudgeReason } = entry.fields
  const id = ratingId.after
  return {
    id: entry.id,
    by: personOf(entry.actor),
    at: entry.at,
    entry: entry.seq,
    rating: id === null ? null : verdictOf(scaleId, scaleVersion, id, ratingLabel.after ?? id),
    confidence: confidence.after,
    rationale: rationaleParagraphs(rationale.after),
    cannotJudgeReason: cannotJudgeReason.after,
    brought: evidence.after.length,
    dissents: dissent.includes(entry.id),
  }
}

/** "All three judged it Mixed.", "Two judged it Mixed, one False.": the reviews of a round in one sentence. */
function spreadInWords(reviews: readonly ReviewSection[]): string {
  const labels = reviews.flatMap((review) => (review.rating === null ? [] : [review.rating.label]))
  if (labels.length === 0) return 'Nobody could judge it.'
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const [only] = counts.keys()
  if (labels.length === 1) return `One person judged it ${only}.`
  if (counts.size === 1) {
    return `${labels.length === 2 ? 'Both' : `All ${countWord(labels.length)}`} judged it ${only}.`
  }
  const parts = [...counts].map(([label, n]) => `${countWord(n)} judged it ${label}`)
  const sentence = listed(parts)
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`
}

/** The rounds of a claim in their order; a sealed one with nothing but the number of submissions. */
export function roundsOf(
  journal: Journal,
  claimId: string,
  versionNumbers: Map<string, number>,
): RoundSection[] {
  const entries = journal.ofClaim(claimId)
  const opened = entries.filter((entry) => entry.verb === 'round.opened')
  const revealed = entries.filter((entry) => entry.verb === 'round.revealed')
  const closed = entries.filter((entry) => entry.verb === 'round.closed')
  return opened.map((round): RoundSection => {
    const facts = round.fields.round.after
    const submissions = journal.submissions(round.id)
    const own = revealed.find((entry) => entry.id === round.id)
    const shownLater = revealed.some((entry) => entry.fields.alsoShown.after.includes(round.id))
    const end = closed.find((entry) => entry.id === round.id)
    const decision = decisionOf(journal, round)
    const readable = own !== undefined || shownLater
    const reviews = readable
      ? submissions
          .filter((entry) => entry.whole)
          .map((entry) => reviewOf(entry, round, decision?.dissent ?? []))
      : []
    return {
      id: round.id,
      number: facts.number,
      version: versionNumbers.get(facts.claimVersionId) ?? 1,
      required: facts.required,
      blind: facts.blind,
      policyVersion: facts.policyVersion,
      scaleId: facts.scaleId,
      scaleVersion: facts.scaleVersion,
      openedBy: personOf(round.actor),
      openedAt: round.at,
      revealedAt: own?.fields.revealedAt.after ?? null,
      closedAt: end?.at ?? null,
      outcome: end?.fields.outcome.after ?? null,
      state: own !== undefined ? 'shown' : end !== undefined ? 'cancelled' : 'open',
      submitted: submissions.length,
      reviews,
      spread: readable ? spreadInWords(reviews) : null,
      decision: decision?.section ?? null,
    }
  })
}
