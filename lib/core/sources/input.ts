import { z } from 'zod'
import { optionalText, plainText, requiredText, webAddress } from '@/lib/core/input-fields'

export const sourceKinds = [
  'journal-article',
  'news-article',
  'web-page',
  'report',
  'book',
  'chapter',
  'data-set',
  'official-statistic',
  'legal-document',
  'interview',
  'e-mail',
  'own-calculation',
  'file',
  'other',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Far longer than any DOI in use; without a limit, what is read from it could be made to take hours. */
const LONGEST_DOI = 300

const doi = plainText(LONGEST_DOI + 30)
  .transform((value) => value.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, ''))
  .pipe(
    z
      .string()
      .max(LONGEST_DOI, `Keep the DOI under ${LONGEST_DOI} characters.`)
      .regex(/^10\.\d{4,9}\/\S+$/, 'A DOI starts with 10. and a slash, such as 10.1016/j.example.2019.01.'),
  )
const pmid = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, 'A PMID is a number of up to nine digits.')

const described = z.object({
  confidential: z.literal(false).default(false),
  kind: z.enum(sourceKinds),
  title: requiredText(1000, 'Give the source a title, or describe it in a few words.'),
  authors: optionalText(1000),
  container: optionalText(500),
  publisher: optionalText(300),
  issued: optionalText(40),
  details: optionalText(200),
  url: webAddress.nullish(),
  doi: doi.nullish(),
  pmid: pmid.nullish(),
  level: optionalText(300),
  peerReviewed: z.boolean().nullish(),
})

/** A source whose identity never enters the log or a report: only that it exists, and who holds it. */
const confidential = z.object({
  confidential: z.literal(true),
  kind: z.enum(sourceKinds),
  heldBy: requiredText(200, 'Say who holds the identity of this source.'),
  describedAs: requiredText(300, 'Describe the source without naming it, such as “a nurse at the clinic”.'),
})

export const sourceInput = z.union([confidential, described])
export type SourceInput = z.infer<typeof sourceInput>
export const describedSource = described
export const confidentialSource = confidential
