import { z } from 'zod'
import { parts } from '@/lib/core/claims/input'
import { setAsideReasons } from '@/lib/core/coverage/input'
import { proposedChangeStates } from '@/lib/core/proposed-changes/state'
import { entryNumber, maybe, moment, person, text, uuid } from '@/lib/core/reports/sections/words'

/** Other words for words of the article, and what became of them. Sealed ones are not among them. */
export const proposedChangeSection = z.strictObject({
  id: uuid,
  claim: z.int(),
  /** Number of the revision whose words these are. */
  revision: z.int(),
  part: z.enum(parts),
  exact: text,
  /** Empty to leave the words out. */
  replacement: text,
  why: text,
  state: z.enum(proposedChangeStates),
  by: person,
  at: moment,
  entry: entryNumber,
  /** What the editor said last, unless that was taken back. */
  answer: z.strictObject({ by: person, at: moment, words: maybe, entry: entryNumber }).nullable(),
  /** The judged text says it, as far as the words around it show. */
  carried: z.boolean(),
})
export type ProposedChangeSection = z.infer<typeof proposedChangeSection>

/** The article's identity, as imported, with its frozen texts. */
export const documentSection = z.strictObject({
  id: uuid,
  title: text,
  byline: maybe,
  publisher: maybe,
  url: maybe,
  publishedOn: maybe,
  language: text,
  importedBy: person,
  importedAt: moment,
  entry: entryNumber,
  /** Of headline, deck and body of the judged revision. */
  words: z.int(),
  revisions: z.array(
    z.strictObject({
      number: z.int(),
      judged: z.boolean(),
      frozenBy: person,
      frozenAt: moment,
      headline: text,
      textSha256: text,
      contentSha256: text,
      originalSha256: text,
      originalName: maybe,
      originalMediaType: text,
      entry: entryNumber,
    }),
  ),
})
export type DocumentSection = z.infer<typeof documentSection>

export const sourceSection = z.strictObject({
  number: z.int(),
  id: uuid,
  /** "Weisman et al. 2013". */
  short: text,
  kind: text,
  title: text,
  authors: maybe,
  container: maybe,
  publisher: maybe,
  issued: maybe,
  details: maybe,
  url: maybe,
  doi: maybe,
  pmid: maybe,
  level: maybe,
  peerReviewed: z.boolean().nullable(),
  confidential: z.boolean(),
  heldBy: maybe,
  /** Numbers of the claims that cite it. */
  claims: z.array(z.int()),
  entry: entryNumber,
})
export type SourceSection = z.infer<typeof sourceSection>

export const signOffSection = z.strictObject({
  by: person,
  at: moment,
  conclusion: text,
  openClaims: z.array(z.int()),
  entry: entryNumber,
  /** false once the record changed after it. */
  inForce: z.boolean(),
  reopened: z.strictObject({ at: moment, because: text, entry: entryNumber }).nullable(),
})
export type SignOffSection = z.infer<typeof signOffSection>

const sentenceSection = z.strictObject({
  part: z.enum(['headline', 'deck', 'body']),
  paragraph: z.int().nullable(),
  text,
})

/** `claimed`, `unclaimed` and `setAside` add up to `sentences`. */
export const coverageSection = z.strictObject({
  sentences: z.int(),
  claimed: z.int(),
  /** Neither touched by a claim nor set aside. */
  unclaimed: z.array(sentenceSection),
  /** Looked at and set aside as not checkable; absent where nothing is. */
  setAside: z
    .array(
      sentenceSection.extend({
        why: z.enum(setAsideReasons),
        note: maybe,
        by: person,
        at: moment,
        entry: entryNumber,
      }),
    )
    .optional(),
})
export type CoverageSection = z.infer<typeof coverageSection>
