import { z } from 'zod'
import { calendarDate, optionalText, recordId, requiredText, webAddress } from '@/lib/core/input-fields'
import { sourceInput } from '@/lib/core/sources/input'

export const stances = ['supports', 'refutes', 'context'] as const
export type Stance = (typeof stances)[number]

/** Either a source the workspace already has, or a new one; a new one with a known URL is found again. */
export const sourceChoice = z.union([z.object({ sourceId: recordId }), z.object({ source: sourceInput })])

const cited = z.object({
  used: z.literal(true),
  stance: z.enum(stances),
  /** The exact words, or (when `paraphrase`) what they say in our words. */
  quote: optionalText(4000),
  paraphrase: z.boolean().default(false),
  translation: optionalText(4000),
  locator: optionalText(200),
  accessedOn: calendarDate.nullish(),
  archiveUrl: webAddress.nullish(),
  note: optionalText(2000),
})
const consulted = z.object({
  used: z.literal(false),
  whyNotUsed: requiredText(1000, 'Say why this source was not used.'),
  accessedOn: calendarDate.nullish(),
  archiveUrl: webAddress.nullish(),
})

/** What an evidence item says, apart from the source it cites. */
export const citation = z.discriminatedUnion('used', [cited, consulted])
export type Citation = z.infer<typeof citation>

export const evidenceItem = z.object({ choice: sourceChoice, citation })
export type EvidenceItem = z.infer<typeof evidenceItem>

export const attachEvidenceInput = evidenceItem.extend({ claimId: recordId })
export const removeEvidenceInput = z.object({
  evidenceId: recordId,
  reason: requiredText(1000, 'Say why this evidence is removed.'),
})
