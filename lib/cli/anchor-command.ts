import { runAnchor } from '@/lib/cli/anchor'
import type { Command } from '@/lib/cli/command'
import { linesOf } from '@/lib/cli/lines'

/** `plumbline anchor`: finds passages again, line by line, without a newsroom. */
export const command: Command = {
  words: [],
  about: [
    'Reads JSON lines {"id","text","quote":{"exact","prefix","suffix"},"position":{"start","end"},"oldText"} and',
    'writes {"id","status","start","end","score"} for each: exact, moved, changed, ambiguous or orphaned, with',
    'offsets in UTF-16 units, end exclusive, or null. "oldText", the text the passage was taken from, may be left',
    'out; with it, an edited passage is told from a deleted one. Needs no database.',
  ].join('\n'),
  options: {},
  needsDatabase: false,
  run: (_, io) => runAnchor(linesOf(io.input), (line) => io.out(`${line}\n`), io.say),
}
