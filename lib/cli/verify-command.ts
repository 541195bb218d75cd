import type { Command } from '@/lib/cli/command'
import { runVerify } from '@/lib/cli/verify'

/** `plumbline verify FILE`: checks a report without a newsroom. */
export const command: Command = {
  words: ['FILE'],
  about: [
    'Checks an audit report (.json, .html or .pdf): its proofs, hashes, passages and figures, and that its pages',
    'are what its record renders to. Needs no database and no account. Ends with 1 when anything does not hold.',
  ].join('\n'),
  options: {
    head: { value: 'SIZE:ROOT', help: 'a head of the log that you got from somebody else, to compare with' },
  },
  needsDatabase: false,
  run: ({ words: [file = ''], text }, io) => {
    const head = text('head')
    const args = [file, ...(head === undefined ? [] : [`--head=${head}`])]
    return runVerify(args, { out: (line) => io.out(`${line}\n`), err: io.say })
  },
}
