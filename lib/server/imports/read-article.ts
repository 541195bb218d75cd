import path from 'node:path'
import { MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { type ReadArticle, readArticleSchema } from '@/lib/core/imports/article'
import type { Origin } from '@/lib/core/imports/formats/format'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { readInChild } from '@/lib/server/imports/read-in-child'
import { TooManyWaiting } from '@/lib/server/too-many-waiting'
import { takingTurns } from '@/lib/server/turns'
import { workerPath } from '@/lib/server/worker-path'

const WORKER = path.join('lib', 'server', 'imports', 'read-worker.mjs')

/** Read at the same time: each may take a core and a gigabyte. */
const inTurn = takingTurns(2, 20)

const bounds = { startLimit: 60_000, timeLimit: 30_000, megabytes: 1024 }

/**
 * Reads the article from an original of any format, in a process of its own, two at a time. Refuses what the formats
 * refuse, and `import.too-large`, `import.too-slow`, `import.not-readable`, `import.busy`.
 */
export async function readArticle(bytes: Uint8Array, origin: Origin): Promise<Outcome<ReadArticle>> {
  if (bytes.length > MAX_ORIGINAL_BYTES) {
    return refuse(
      'import.too-large',
      `This file is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Import the article alone, or as plain text.`,
    )
  }
  try {
    const read = await inTurn(() => readInChild(bytes, origin, { worker: workerPath(WORKER), ...bounds }))
    return read.ok ? ok(readArticleSchema.parse(read.value)) : read
  } catch (error) {
    if (!(error instanceof TooManyWaiting)) throw error
    return refuse('import.busy', 'Many articles are being read at this moment. Try again in a minute.')
  }
}
