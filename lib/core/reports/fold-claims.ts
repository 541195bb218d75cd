import { type Judged, passagesOf } from '@/lib/core/reports/fold-passages'
import { roundsOf } from '@/lib/core/reports/fold-rounds'
import { happeningsOf } from '@/lib/core/reports/happenings'
import { type EntryOf, type Journal, personOf } from '@/lib/core/reports/journal'
import { claimTypeWords } from '@/lib/core/reports/labels'
import type {
  ClaimSection,
  EvidenceSection,
  PublicationSection,
  RoundSection,
} from '@/lib/core/reports/sections/claim'

function evidenceOf(
  journal: Journal,
  claimId: string,
  sourceNumbers: ReadonlyMap<string, number>,
): EvidenceSection[] {
  const entries = journal.ofClaim(claimId)
  const removals = entries.filter((entry) => entry.verb === 'evidence.removed')
  const reviews = entries.filter((entry) => entry.verb === 'review.submitted')
  return entries
    .filter((entry) => entry.verb === 'evidence.attached')
    .map((entry): EvidenceSection => {
      const facts = entry.fields.evidence.after
      const removal = removals.find((one) => one.id === entry.id)
      // What a reviewer brought is attached by the reveal, in the act of whoever submitted last.
      const review = reviews.find((one) => one.id === facts.reviewId)
      const found = (review === undefined ? undefined : journal.said(review).at(-1)) ?? entry
      return {
        id: entry.id,
        source: sourceNumbers.get(facts.sourceId) ?? 0,
        used: facts.used,
        stance: facts.stance,
        quote: facts.quote,
        paraphrase: facts.paraphrase,
        translation: facts.translation,
        locator: facts.locator,
        accessedOn: facts.accessedOn,
        archiveUrl: facts.archiveUrl,
        note: facts.note,
        whyNotUsed: facts.whyNotUsed,
        addedBy: personOf(found.actor),
        addedAt: found.at,
        entry: entry.seq,
        whileJudging: facts.reviewId !== null,
        removed:
          removal === undefined
            ? null
            : {
                by: personOf(removal.actor),
                at: removal.at,
                reason: removal.fields.reason.after,
                entry: removal.seq,
              },
      }
    })
}

function publicationsOf(
  journal: Journal,
  claimId: string,
  rounds: readonly RoundSection[],
): PublicationSection[] {
  const decisions = rounds.flatMap((round) => (round.decision === null ? [] : [round.decision]))
  const made = journal.ofClaim(claimId).filter((entry) => entry.verb === 'publication.made')
  const sections: PublicationSection[] = []
  for (const entry of made) {
    const decision = decisions.find((one) => one.id === entry.fields.decisionId.after)
    if (decision === undefined) continue
    sections.push({
      number: entry.fields.number.after,
      kind: entry.fields.kind.after,
      rating: decision.rating,
      was: sections.at(-1)?.rating ?? null,
      note: entry.fields.note.after,
      by: personOf(entry.actor),
      at: entry.at,
      entry: entry.seq,
    })
  }
  return sections
}

function currentFacts(journal: Journal, drafted: EntryOf<'claim.drafted'>) {
  let { statement, facts } = { statement: drafted.fields.statement.after, facts: drafted.fields.facts.after }
  for (const entry of journal.ofClaim(drafted.id)) {
    if (entry.verb === 'claim.changed') {
      statement = entry.fields.statement.after
      facts = entry.fields.facts.after
    }
    if (entry.verb === 'claim.prioritised') facts = { ...facts, priority: entry.fields.priority.after }
  }
  return { statement, facts }
}

function currentState(journal: Journal, drafted: EntryOf<'claim.drafted'>) {
  let state = drafted.fields.state.after
  for (const entry of journal.ofClaim(drafted.id)) {
    if (entry.verb.startsWith('claim.') && 'state' in entry.fields) state = entry.fields.state.after
  }
  return state
}

function claimOf(
  journal: Journal,
  judged: Judged,
  drafted: EntryOf<'claim.drafted'>,
  sourceNumbers: ReadonlyMap<string, number>,
): ClaimSection {
  const { id } = drafted
  const entries = journal.ofClaim(id)
  const state = currentState(journal, drafted)
  const { statement, facts } = currentFacts(journal, drafted)
  const versions = entries.filter((entry) => entry.verb === 'claimVersion.frozen')
  const rounds = roundsOf(
    journal,
    id,
    new Map(versions.map((version) => [version.id, version.fields.number.after])),
  )
  const publications = publicationsOf(journal, id, rounds)
  const decision = rounds.findLast((round) => round.decision !== null)?.decision ?? null
  const reopened = entries.findLast((entry) => entry.verb === 'claim.reopened')
  const withdrawn = entries.findLast((entry) => entry.verb === 'claim.withdrawn')
  const last = publications.at(-1)
  const retracted = last?.kind === 'retraction'
  const published = retracted ? null : (last?.rating ?? null)
  // A decision that was published and taken back stands no more; one that was made since does.
  const taken = retracted && decision !== null && decision.entry < last.entry
  return {
    id,
    number: drafted.fields.number.after,
    statement,
    state,
    type: claimTypeWords[facts.type],
    claimant: facts.claimant,
    saidOn: facts.saidOn,
    saidWhere: facts.saidWhere,
    whySelected: facts.whySelected,
    priority: facts.priority,
    legalRisk: facts.legalRisk,
    draftedBy: personOf(drafted.actor),
    draftedAt: drafted.at,
    passages: passagesOf(journal, id, judged),
    versions: versions.map((version) => ({
      number: version.fields.number.after,
      statement: version.fields.content.after.statement,
      at: version.at,
      entry: version.seq,
    })),
    evidence: evidenceOf(journal, id, sourceNumbers),
    rounds,
    standing: state === 'decided' ? (taken ? null : (decision?.rating ?? null)) : published,
    decision,
    publications,
    underReviewSince: published !== null && state !== 'decided' ? (reopened?.at ?? null) : null,
    withdrawn:
      state === 'withdrawn' && withdrawn !== undefined
        ? { by: personOf(withdrawn.actor), at: withdrawn.at, reason: withdrawn.fields.reason.after }
        : null,
    happenings: happeningsOf(journal, id, drafted.at),
  }
}

/** The claims of the document in the order of their numbers. */
export function claimsOf(
  journal: Journal,
  judged: Judged,
  sourceNumbers: ReadonlyMap<string, number>,
): ClaimSection[] {
  return journal
    .of('claim.drafted')
    .toSorted((a, b) => a.fields.number.after - b.fields.number.after)
    .map((drafted) => claimOf(journal, judged, drafted, sourceNumbers))
}
