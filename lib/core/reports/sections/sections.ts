import { z } from 'zod'
import { claimSection } from '@/lib/core/reports/sections/claim'
import {
  coverageSection,
  documentSection,
  proposedChangeSection,
  signOffSection,
  sourceSection,
} from '@/lib/core/reports/sections/document'
import {
  agreementSection,
  conflictSection,
  findingSection,
  loggedSection,
  personSection,
  policySection,
  scaleSection,
} from '@/lib/core/reports/sections/method'
import { entryNumber, maybe, moment, person, text, verdict } from '@/lib/core/reports/sections/words'

/** Everything a report prints. Derived: the same entries, text and identity always fold to the same sections. */
export const sectionsSchema = z.strictObject({
  document: documentSection,
  /** How much stands behind the verdicts. */
  counts: z.strictObject({
    claims: z.int(),
    settled: z.int(),
    reviews: z.int(),
    sources: z.int(),
    dissent: z.int(),
    corrected: z.int(),
    sentences: z.int(),
    unclaimed: z.int(),
  }),
  /** Settled claims by verdict, in the order of the scale; numbers are the claims. */
  verdicts: z.array(z.strictObject({ verdict, claims: z.array(z.int()) })),
  signOffs: z.array(signOffSection),
  open: z.array(z.strictObject({ claim: z.int().nullable(), text })),
  claims: z.array(claimSection),
  corrections: z.array(
    z.strictObject({
      claim: z.int(),
      kind: z.enum(['correction', 'retraction']),
      was: verdict.nullable(),
      now: verdict,
      note: maybe,
      by: person,
      at: moment,
      entry: entryNumber,
    }),
  ),
  /** Absent where none was proposed, so that older records fold to the same bytes. */
  proposedChanges: z.array(proposedChangeSection).optional(),
  coverage: coverageSection,
  findings: z.array(findingSection),
  policies: z.array(policySection),
  scales: z.array(scaleSection),
  agreement: z.array(agreementSection),
  people: z.array(personSection),
  /** Absent where none was declared, so that older records fold to the same bytes. */
  conflicts: z.array(conflictSection).optional(),
  sources: z.array(sourceSection),
  earlierReports: z.array(
    z.strictObject({ number: z.int(), at: moment, by: person, recordSha256: text, entry: entryNumber }),
  ),
  entries: z.array(loggedSection),
})
export type Sections = z.infer<typeof sectionsSchema>
