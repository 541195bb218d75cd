import { type Command, type Io, NOT_UNDERSTOOD } from '@/lib/cli/command'
import { columns, helpOf } from '@/lib/cli/help'
import { readArguments } from '@/lib/cli/read-arguments'
import { commands } from '@/lib/cli/registry'
import { terminal } from '@/lib/cli/terminal'

/**
 * The `plumbline` command. Answers the exit code: 0 done, 1 refused or failed, 2 not understood.
 *
 * @param argv the words after `plumbline`
 */
export async function main(argv: readonly string[], io: Io = terminal()): Promise<number> {
  const [first = '--help', second] = argv
  if (first === '--help' || first === '-h' || (first === 'help' && second === undefined)) {
    io.out(overview())
    return 0
  }
  const asked = first === 'help' ? argv.slice(1) : argv
  const name = [asked.slice(0, 2).join(' '), asked[0] ?? ''].find((one) => Object.hasOwn(commands, one))
  const entry = name === undefined ? undefined : commands[name]
  if (name === undefined || entry === undefined) {
    io.say(`There is no command “${asked[0]}”. There are: ${Object.keys(commands).join(', ')}.`)
    return NOT_UNDERSTOOD
  }
  const { command } = await entry.load()
  const words = asked.slice(name.split(' ').length)
  const untilEnd = words.includes('--') ? words.slice(0, words.indexOf('--')) : words
  if (first === 'help' || untilEnd.includes('--help') || untilEnd.includes('-h')) {
    io.out(helpOf(name, command))
    return 0
  }
  const given = readArguments(command, words)
  if ('wrong' in given) {
    io.say(`${given.wrong} See plumbline ${name} --help.`)
    return NOT_UNDERSTOOD
  }
  return command.needsDatabase ? withDatabase(command, given, io) : command.run(given, io)
}

async function withDatabase(command: Command, given: Parameters<Command['run']>[0], io: Io): Promise<number> {
  await io.openDatabase()
  const { leaveDatabase } = await import('@/lib/server/command-line')
  try {
    return await command.run(given, io)
  } catch (error) {
    const { sentenceOf } = await import('@/lib/server/command-line-faults')
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    io.say(sentence)
    return 1
  } finally {
    await leaveDatabase()
  }
}

function overview(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [`  ${name}`, summary])
  return [
    'Usage: plumbline COMMAND …',
    '',
    ...columns(rows),
    '',
    'plumbline COMMAND --help says more of one.',
    '',
  ].join('\n')
}
