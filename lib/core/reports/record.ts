import { z } from 'zod'
import { blockSchema } from '@/lib/core/documents/block'
import { provenEntry } from '@/lib/core/reports/entries'
import { sectionsSchema } from '@/lib/core/reports/sections/sections'
import { moment } from '@/lib/core/reports/sections/words'

export const RECORD_SCHEMA = 'plumbline.report/1'

/** Version of the pages a record is drawn as. Raise it when any format's bytes change for the same record. */
export const RENDERER_VERSION = '1'

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

/** Which report this is. It is not in the log at the size the report was made: `report.made` comes after. */
const identitySchema = z.strictObject({
  reportId: z.uuid(),
  /** Number of the report in its workspace, from 1. */
  number: z.int().min(1),
  workspace: z.strictObject({ id: z.uuid(), name: z.string(), slug: z.string() }),
  generatedAt: moment,
  generatedBy: z.string(),
  plumblineVersion: z.string(),
  rendererVersion: z.string(),
  /** Language of the report's own words; the article's is `sections.document.language`. */
  language: z.literal('en'),
})
export type ReportIdentity = z.infer<typeof identitySchema>

const parts = {
  headline: z.string(),
  deck: z.string(),
  body: z.string(),
  blocks: z.array(blockSchema),
}

/**
 * The newest revision when the report was made, and the earlier ones that passages were marked in. They travel in the
 * record because passages and coverage cannot be checked without them.
 */
const textSchema = z.strictObject({
  ...parts,
  earlier: z.array(z.strictObject({ revisionId: z.uuid(), ...parts })).optional(),
})
export type JudgedText = z.infer<typeof textSchema>

export const recordSchema = z
  .strictObject({
    schema: z.literal(RECORD_SCHEMA),
    identity: identitySchema,
    scope: z.strictObject({ documentId: z.uuid(), revisionId: z.uuid(), inWords: z.string() }),
    text: textSchema,
    /** The head of the log and, for every entry the report leans on, its bytes, contents and proof. */
    log: z.strictObject({
      workspace: z.uuid(),
      size: z.int().min(1),
      root: hex32,
      entries: z.array(provenEntry),
    }),
    sections: sectionsSchema,
    /** SHA-256 of the canonical JSON of each part: shows which part was damaged, not who made the report. */
    digests: z.strictObject({ identity: hex32, scope: hex32, text: hex32, log: hex32, sections: hex32 }),
  })
  .meta({
    title: 'Plumbline audit report, version 1',
    description:
      'The record of an audit report. Its file is the canonical JSON (RFC 8785) of this object and a newline. ' +
      '`sections` is what the pages print: a pure function of `identity`, `scope`, `text` and `log.entries`.',
  })

/** See `recordSchema`. The file of a record is exactly `serializeRecord(record)`. */
export type ReportRecord = z.infer<typeof recordSchema>
