import type { Origin } from '@/lib/core/imports/formats/format'
import { type Outcome, refuse } from '@/lib/core/outcome'
import { askChild, type Bounds } from '@/lib/server/in-child'

const refusals = {
  'too-slow': refuse(
    'import.too-slow',
    'This file takes too long to read. Save the article alone, as a simpler file or as plain text, and import that.',
  ),
  failed: refuse(
    'import.not-readable',
    'This file is built in a way that cannot be read. Save it again with the program it comes from, or paste the text of the article.',
  ),
}

function requestOf(bytes: Uint8Array, origin: Origin): Buffer {
  const header = Buffer.from(JSON.stringify(origin))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([length, header, bytes])
}

/**
 * What the worker makes of a file, in a process of its own: `{ok: true, value}` with a value that is still to be
 * parsed. A file that takes too long (`import.too-slow`), or makes the process fail or swell (`import.not-readable`),
 * is refused.
 *
 * @throws Error when the worker itself cannot be started.
 */
export async function readInChild(bytes: Uint8Array, origin: Origin, how: Bounds): Promise<Outcome<unknown>> {
  const answer = await askChild(requestOf(bytes, origin), how)
  return answer.came ? (answer.json as Outcome<unknown>) : refusals[answer.why]
}
