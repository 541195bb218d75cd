import { z } from 'zod'
import { calendarDate, optionalText, recordId, requiredText, webAddress } from '@/lib/core/input-fields'

/** Largest body, in UTF-16 units, and largest original, in bytes. */
export const MAX_TEXT_LENGTH = 2_000_000
export const MAX_ORIGINAL_BYTES = 20_000_000

/** Most paragraphs, headings and list items of a body: each is an element of the reader's page. */
export const MAX_BLOCKS = 50_000

export const languageTag = z
  .string()
  .trim()
  .max(35, 'Give the language as a tag such as en, de or pt-BR.')
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Give the language as a tag such as en, de or pt-BR.')

/** Metadata of an import; the text comes beside it, as pasted characters or as the bytes of a file. */
export const importDetails = z.object({
  headline: requiredText(500, 'Give the headline: it is the most-checked line.'),
  deck: optionalText(2000),
  byline: optionalText(300),
  publisher: optionalText(300),
  url: webAddress.nullish(),
  publishedOn: calendarDate.nullish(),
  language: languageTag.default('en'),
})
export type ImportDetails = z.infer<typeof importDetails>

export const importPaste = importDetails.extend({
  text: z.string().min(1, 'Paste the text of the article.'),
})
export type ImportPaste = z.infer<typeof importPaste>

export const signOffInput = z.object({
  documentId: recordId,
  conclusion: requiredText(4000, 'Write the conclusion in a sentence or two.'),
})
