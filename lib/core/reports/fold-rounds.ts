import { rationaleBlocks, rationaleParagraphs } from '@/lib/core/reports/fold-rationale'
import { type EntryOf, type Journal, personOf, type Said } from '@/lib/core/reports/journal'
import { countWord, listed } from '@/lib/core/reports/labels'
import { namelessRounds } from '@/lib/core/reports/nameless'
import { verdictOf } from '@/lib/core/reports/scale-words'
import type {
  DecisionSection,
  ReviewSection,
  RoundSection,
  SaidSection,
} from '@/lib/core/reports/sections/claim'
import { findCertainty } from '@/lib/core/verdicts/registry'
import type { Scale } from '@/lib/core/verdicts/scale'

type Round = EntryOf<'round.opened'>

function decisionOf(journal: Journal, round: Round): { section: DecisionSection; dissent: string[] } | null {
  const settled = journal.of('decision.settled').find((entry) => entry.fields.roundId.after === round.id)
  if (settled === undefined) return null
  const ref = round.fields.round.after
  const { ratingId, ratingLabel, certainty, summary, dissent, overrideReason } = settled.fields
  const reviewed = journal.submissions(round.id).some((entry) => entry.actor?.id === settled.actor?.id)
  return {
    dissent: dissent.after,
    section: {
      id: settled.id,
      rating: verdictOf(journal.scale, ref, ratingId.after, ratingLabel.after),
      ...certaintyIn(journal.scale(ref), certainty?.after),
      summary: summary.after,
      overrideReason: overrideReason.after,
      ...(overrideReason.after !== null && !reviewed ? { exception: 'evidence' as const } : {}),
      by: personOf(settled.actor),
      at: settled.at,
      entry: settled.seq,
      ...legalSignOffOf(journal, settled.id),
    },
  }
}

function legalSignOffOf(journal: Journal, decisionId: string): Pick<DecisionSection, 'legalSignOff'> {
  const given = journal.of('legalSignOff.given').find((entry) => entry.fields.decisionId.after === decisionId)
  if (given === undefined) return {}
  const { note } = given.fields
  return { legalSignOff: { note: note.after, by: personOf(given.actor), at: given.at, entry: given.seq } }
}

/** The level of certainty in the words of the round's scale; nothing where the scale has none. */
function certaintyIn(scale: Scale | null, id: string | null | undefined): { certainty?: string } {
  if (id === null || id === undefined) return {}
  return { certainty: (scale === null ? null : findCertainty(scale, id))?.label ?? id }
}

function saidIn(journal: Journal, entry: Said, round: Round): SaidSection {
  const ref = round.fields.round.after
  const { ratingId, ratingLabel, certainty, confidence, rationale, cannotJudgeReason } = entry.fields
  const id = ratingId.after
  const blocks = rationaleBlocks(rationale.after)
  return {
    at: entry.at,
    entry: entry.seq,
    rating: id === null ? null : verdictOf(journal.scale, ref, id, ratingLabel.after ?? id),
    ...certaintyIn(journal.scale(ref), certainty?.after),
    confidence: confidence.after,
    rationale: rationaleParagraphs(rationale.after),
    ...(blocks === undefined ? {} : { blocks }),
    cannotJudgeReason: cannotJudgeReason.after,
  }
}

/** A review as it counts: what its author said last before the reveal, with what they said before that. */
function reviewOf(
  journal: Journal,
  said: readonly Said[],
  round: Round,
  dissent: readonly string[],
): ReviewSection[] {
  const last = said.at(-1)
  if (last === undefined) return []
  const earlier = said.slice(0, -1).map((entry) => saidIn(journal, entry, round))
  return [
    {
      id: last.id,
      by: personOf(last.actor),
      ...saidIn(journal, last, round),
      ...(earlier.length === 0 ? {} : { earlier }),
      brought: last.fields.evidence.after.length,
      dissents: dissent.includes(last.id),
    },
  ]
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
  const namelessAtTheEnd = namelessRounds(entries)
  return opened.map((round): RoundSection => {
    const facts = round.fields.round.after
    const submissions = journal.submissions(round.id)
    const own = revealed.find((entry) => entry.id === round.id)
    const shownLater = revealed.some((entry) => entry.fields.alsoShown.after.includes(round.id))
    const end = closed.find((entry) => entry.id === round.id)
    const decision = decisionOf(journal, round)
    // Where names are hidden, what was said is told with the names.
    const nameless = namelessAtTheEnd.has(round.id)
    const readable = !nameless && (own !== undefined || shownLater)
    const reviews = readable
      ? submissions
          .filter((entry) => entry.whole)
          .flatMap((entry) => reviewOf(journal, journal.said(entry), round, decision?.dissent ?? []))
      : []
    return {
      id: round.id,
      number: facts.number,
      version: versionNumbers.get(facts.claimVersionId) ?? 1,
      required: facts.required,
      blind: facts.blind,
      ...(facts.namesHidden ? { namesHidden: true as const } : {}),
      ...(nameless && own !== undefined && facts.namesHidden === 'until-settled'
        ? { namesWait: true as const }
        : {}),
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
