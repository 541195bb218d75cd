import { z } from 'zod'
import { calendarDate, optionalText, webAddress } from '@/lib/core/input-fields'

/** Largest body, in UTF-16 units, and largest original, in bytes. */
export const MAX_TEXT_LENGTH = 2_000_000
export const MAX_ORIGINAL_BYTES = 8_000_000

export const languageTag = z
  .string()
  .trim()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Give the language as a tag such as en, de or pt-BR.')

/** Metadata of an import; the text comes beside it, as pasted characters or as the bytes of a file. */
export const importDetails = z.object({
  headline: z.string().trim().min(1, 'Give the headline: it is the most-checked line.').max(500),
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
  documentId: z.uuid(),
  conclusion: z.string().trim().min(1, 'Write the conclusion in a sentence or two.').max(4000),
})
