import { z } from 'zod'
import { entryNumber, maybe, moment, person, text } from '@/lib/core/reports/sections/words'

export const policySection = z.strictObject({
  version: z.int(),
  requiredReviews: z.int(),
  blind: z.boolean(),
  signOffRequired: z.boolean(),
  scaleId: text,
  scaleVersion: z.int(),
  /** What the policy says beyond the above. Only where it was made with terms. */
  terms: z
    .strictObject({
      requiredForHigh: z.int().nullable(),
      namesHidden: z.boolean(),
      evidenceRules: z.array(
        z.strictObject({ ratingId: text, sources: z.int(), primary: z.int(), independent: z.boolean() }),
      ),
      deciders: z.enum(['leads', 'owners']),
      recheckAfterDays: z.int().nullable(),
      secondLookPercent: z.int(),
      legalSignOff: z.boolean(),
    })
    .optional(),
  setBy: person,
  setAt: moment,
  entry: entryNumber,
  inForce: z.boolean(),
  /** The policy in numbered sentences. */
  rules: z.array(text),
})
export type PolicySection = z.infer<typeof policySection>

export const scaleSection = z.strictObject({
  id: text,
  version: z.int(),
  name: text,
  level: z.enum(['ordinal', 'nominal']),
  ratings: z.array(
    z.strictObject({ id: text, label: text, definition: text, slot: text, step: z.int().nullable() }),
  ),
  /** Levels of certainty of the evidence. Only where the scale has them. */
  certainty: z.array(z.strictObject({ id: text, label: text, definition: text })).optional(),
})
export type ScaleSection = z.infer<typeof scaleSection>

const interval = z.strictObject({ low: z.number(), high: z.number(), resamples: z.int() })

/** Agreement on one scale: first revealed independent rounds only, "cannot judge" left out. */
export const agreementSection = z.strictObject({
  scaleId: text,
  scaleVersion: z.int(),
  /** Claims with two ratings or more, their ratings, and the people who gave them. */
  claims: z.int(),
  ratings: z.int(),
  reviewers: z.int(),
  /** Claims judged by one person only: they can show no agreement. */
  unpaired: z.int(),
  unanimous: z.int(),
  /** Share of pairs of ratings of one claim that are the same, 0 to 1; null without pairs. */
  percent: z.number().nullable(),
  /** Krippendorff's alpha; null where not defined. */
  nominal: z.number().nullable(),
  ordinal: z.number().nullable(),
  /** Bootstrap, 95 percent, of the alpha named in `intervalOf`. */
  interval: interval.nullable(),
  intervalOf: z.enum(['nominal', 'ordinal']).nullable(),
  inWords: text,
  differences: z.array(z.strictObject({ claim: z.int(), labels: z.array(text) })),
})
export type AgreementSection = z.infer<typeof agreementSection>

/** What a rule of completeness found. A report that states its own gaps is believed. */
export const findingSection = z.strictObject({
  rule: text,
  status: z.enum(['met', 'gap', 'explained', 'not recorded']),
  text,
  claims: z.array(z.int()),
  sources: z.array(z.int()),
})
export type FindingSection = z.infer<typeof findingSection>

/** A conflict of interest that kept its member out of the claims while it stood. */
export const conflictSection = z.strictObject({
  member: text,
  reason: text,
  by: person,
  at: moment,
  entry: entryNumber,
  withdrawn: z.strictObject({ by: person, at: moment, reason: text, entry: entryNumber }).nullable(),
})
export type ConflictSection = z.infer<typeof conflictSection>

export const personSection = z.strictObject({ id: maybe, name: text, role: maybe, did: z.array(text) })
export type PersonSection = z.infer<typeof personSection>

export const loggedSection = z.strictObject({
  entry: entryNumber,
  at: moment,
  what: text,
  about: text,
  /** null: withheld while sealed. */
  by: maybe,
  leaf: text,
  sealed: z.boolean(),
})
export type LoggedSection = z.infer<typeof loggedSection>
