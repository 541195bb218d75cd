import { z } from 'zod'
import { importDetails, MAX_BLOCKS, MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { plainText, recordId, webAddress } from '@/lib/core/input-fields'

/** Most imports one person may have under way or waiting to be looked at: their originals are kept meanwhile. */
export const MOST_OPEN_IMPORTS = 100

/** An article by its address; with `documentId` its text is to become that document's next revision. */
export const importFromAddress = z.strictObject({
  url: webAddress,
  documentId: recordId.nullish(),
})

/** An article by its bytes. `name` and `mediaType` are what the sender says; the format is told by the bytes. */
export const importFromFile = z.strictObject({
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length <= MAX_ORIGINAL_BYTES, 'The file is too large.'),
  name: plainText(200).nullish(),
  mediaType: plainText(200).nullish(),
  documentId: recordId.nullish(),
})

export const startImportInput = z.union([importFromAddress, importFromFile])
export type StartImport = z.infer<typeof startImportInput>

export const importInput = z.strictObject({ importId: recordId })

export const retryImportInput = z.strictObject({
  importId: recordId,
  /** HTML: the whole page, not what looks like its article. */
  wholePage: z.boolean().default(false),
})

/** The text as it is to be frozen: what was read, with the corrected details, without the blocks that were left out. */
export const freezeImportInput = z.strictObject({
  importId: recordId,
  details: importDetails,
  /** Indexes into the blocks that were read. */
  leftOut: z.array(z.int().min(0).max(MAX_BLOCKS)).max(MAX_BLOCKS).default([]),
})
