import { z } from 'zod'
import { blockSchema } from '@/lib/core/documents/block'

/** The formats an article can be read from. */
export const formatIds = ['txt', 'md', 'html', 'docx', 'pdf'] as const
export type FormatId = (typeof formatIds)[number]

/**
 * An article as read from its original, before a person looked at it. What was not found is null (an empty headline or
 * deck is ''). `text` is the body as canonical plain text, without headline and deck; `blocks` are its structure.
 */
export const readArticleSchema = z.strictObject({
  format: z.enum(formatIds),
  headline: z.string(),
  deck: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  /** The canonical address the article gives for itself, http(s) only. */
  url: z.string().nullable(),
  /** YYYY-MM-DD. */
  publishedOn: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  text: z.string(),
  blocks: z.array(blockSchema),
  /** Sentences for the person who imports: what was left out or could not be read for certain. */
  notes: z.array(z.string()),
})
export type ReadArticle = z.infer<typeof readArticleSchema>
