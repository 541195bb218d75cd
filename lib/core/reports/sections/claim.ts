import { z } from 'zod'
import { parts } from '@/lib/core/claims/input'
import { placementStatuses } from '@/lib/core/claims/placement'
import { rationaleBlocksSection } from '@/lib/core/reports/sections/rationale'
import { entryNumber, maybe, moment, person, text, uuid, verdict } from '@/lib/core/reports/sections/words'

/** Where the words of a passage of an earlier revision are in the one the report speaks of; offsets as in a passage. */
const passageNow = z.strictObject({
  revision: z.int(),
  status: z.enum(placementStatuses),
  place: z
    .strictObject({
      part: z.enum(parts),
      paragraph: z.int().nullable(),
      start: z.int(),
      end: z.int(),
      exact: text,
    })
    .nullable(),
  /** Who said so; null where the search did. */
  by: person.nullable(),
  entry: entryNumber,
})
export type PassageNow = z.infer<typeof passageNow>

/** The judged words and where they stand. UTF-16, half-open offsets into the part; paragraphs from 1. */
const passageSection = z.strictObject({
  id: uuid,
  part: z.enum(parts),
  /** null in headline and deck. */
  paragraph: z.int().nullable(),
  start: z.int(),
  end: z.int(),
  revision: z.int(),
  before: text,
  exact: text,
  after: text,
  /** Only of passages marked in an earlier revision. */
  now: passageNow.optional(),
})
export type PassageSection = z.infer<typeof passageSection>

const evidenceSection = z.strictObject({
  id: uuid,
  /** Number under Sources. */
  source: z.int(),
  used: z.boolean(),
  stance: z.enum(['supports', 'refutes', 'context']).nullable(),
  quote: maybe,
  paraphrase: z.boolean(),
  translation: maybe,
  locator: maybe,
  accessedOn: maybe,
  archiveUrl: maybe,
  note: maybe,
  whyNotUsed: maybe,
  addedBy: person,
  addedAt: moment,
  entry: entryNumber,
  /** Found while judging: nobody else saw it before the reveal. */
  whileJudging: z.boolean(),
  removed: z.strictObject({ by: person, at: moment, reason: text, entry: entryNumber }).nullable(),
})
export type EvidenceSection = z.infer<typeof evidenceSection>

const said = {
  at: moment,
  entry: entryNumber,
  rating: verdict.nullable(),
  /** How certain the evidence is. Only where the scale has levels of it. */
  certainty: text.optional(),
  confidence: z.enum(['low', 'medium', 'high']).nullable(),
  /** Paragraphs and list items as plain lines; a link's address stands in brackets after its words. */
  rationale: z.array(text),
  /** The same in blocks, where there are lists or quotes in it. */
  blocks: rationaleBlocksSection.optional(),
  cannotJudgeReason: maybe,
}
const saidSection = z.strictObject(said)
export type SaidSection = z.infer<typeof saidSection>

const reviewSection = z.strictObject({
  id: uuid,
  by: person,
  ...said,
  /**
   * What its author said before, oldest first: changed before the reveal, so the last one counts. Only of changed ones.
   */
  earlier: z.array(saidSection).optional(),
  /** Pieces of evidence brought by this reviewer. */
  brought: z.int(),
  dissents: z.boolean(),
})
export type ReviewSection = z.infer<typeof reviewSection>

const decisionSection = z.strictObject({
  id: uuid,
  rating: verdict,
  /** How certain the evidence is. Only where the scale has levels of it. */
  certainty: text.optional(),
  summary: text,
  overrideReason: maybe,
  /** What the reason is for, when it is not that its decider reviewed it: a rule about evidence. Only then. */
  exception: z.literal('evidence').optional(),
  by: person,
  at: moment,
  entry: entryNumber,
  /** Who looked at it because the claim is a legal risk. Only where somebody did. */
  legalSignOff: z.strictObject({ note: text, by: person, at: moment, entry: entryNumber }).optional(),
})
export type DecisionSection = z.infer<typeof decisionSection>

const roundSection = z.strictObject({
  id: uuid,
  number: z.int(),
  /** Version of the claim that was judged. */
  version: z.int(),
  required: z.int(),
  blind: z.boolean(),
  /** Names were hidden. Only where they were. */
  namesHidden: z.literal(true).optional(),
  /** It is revealed, and what was said is told with the names, which the claim's decision brings back. Only as long. */
  namesWait: z.literal(true).optional(),
  policyVersion: z.int(),
  scaleId: text,
  scaleVersion: z.int(),
  openedBy: person,
  openedAt: moment,
  revealedAt: moment.nullable(),
  closedAt: moment.nullable(),
  outcome: z.enum(['decided', 'returned', 'reopened', 'withdrawn']).nullable(),
  /** `open`: sealed, only a count is shown. `shown`: revealed. `cancelled`: closed before the reveal, never counts. */
  state: z.enum(['open', 'shown', 'cancelled']),
  /** Submissions that are in. */
  submitted: z.int(),
  /** Empty while sealed. */
  reviews: z.array(reviewSection),
  /** "Both judged it Mixed"; null while sealed. */
  spread: maybe,
  decision: decisionSection.nullable(),
})
export type RoundSection = z.infer<typeof roundSection>

const publicationSection = z.strictObject({
  number: z.int(),
  kind: z.enum(['first', 'correction', 'retraction']),
  rating: verdict,
  /** The verdict published before it. */
  was: verdict.nullable(),
  note: maybe,
  by: person,
  at: moment,
  entry: entryNumber,
})
export type PublicationSection = z.infer<typeof publicationSection>

const happeningSection = z.strictObject({
  at: moment,
  what: text,
  /** The reason in words, or what changed. */
  note: maybe,
  by: person.nullable(),
  entry: entryNumber,
})
export type HappeningSection = z.infer<typeof happeningSection>

export const claimSection = z.strictObject({
  id: uuid,
  number: z.int(),
  statement: text,
  state: z.enum(['draft', 'in_review', 'to_decide', 'decided', 'withdrawn']),
  type: text,
  claimant: maybe,
  saidOn: maybe,
  saidWhere: maybe,
  whySelected: maybe,
  priority: z.enum(['high', 'normal', 'low']),
  legalRisk: z.boolean(),
  draftedBy: person,
  draftedAt: moment,
  passages: z.array(passageSection),
  versions: z.array(z.strictObject({ number: z.int(), statement: text, at: moment, entry: entryNumber })),
  evidence: z.array(evidenceSection),
  rounds: z.array(roundSection),
  /** The verdict that stands: of the decision, or the published one while the claim is judged again. */
  standing: verdict.nullable(),
  /** The last decision; in force unless `state` says that the claim is being judged again. */
  decision: decisionSection.nullable(),
  publications: z.array(publicationSection),
  /** A published check that is being judged again, and since when. */
  underReviewSince: moment.nullable(),
  withdrawn: z.strictObject({ by: person, at: moment, reason: text }).nullable(),
  happenings: z.array(happeningSection),
})
export type ClaimSection = z.infer<typeof claimSection>
