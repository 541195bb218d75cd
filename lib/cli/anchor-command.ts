import { runAnchor } from '@/lib/cli/anchor'
import type { Command } from '@/lib/cli/command'
import { linesOf } from '@/lib/cli/lines'

/** `plumbline anchor`: finds passages again, line by line, without a newsroom. */
export const command: Command = {
  words: [],
  about: [
    'Reads JSON lines {"id","text","quote":{"exact","prefix","suffix"},"position":{"start","end"}} and writes',
    '{"id","status","start","end","score"} for each: exact, moved, ambiguous or orphaned, with offsets in',
    'UTF-16 units, end exclusive, or null. Needs no database.',
  ].join('\n'),
  options: {},
  needsDatabase: false,
  run: (_, io) => runAnchor(linesOf(io.input), (line) => io.out(`${line}\n`), io.say),
}
