import { z } from 'zod'
import { setAsideReasons } from '@/lib/core/coverage/input'
import { entryNumber, maybe, moment, person, text, uuid } from '@/lib/core/reports/sections/words'

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
