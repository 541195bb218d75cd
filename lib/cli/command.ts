import type { Outcome } from '@/lib/core/outcome'

/** Exit code when the words given make no command. */
export const NOT_UNDERSTOOD = 2

/** Where a command reads and writes. Standard output is for results alone; everything said goes to `say`. */
export interface Io {
  out(text: string | Uint8Array): void
  /** One line on standard error. */
  say(line: string): void
  input: AsyncIterable<string | Uint8Array>
  /** Whether a person sits at the other end of `input`. */
  atTerminal: boolean
  /** Reads a line from the terminal without showing it. */
  askSecret(question: string): Promise<string>
  /** Finds the newsroom's database. Called only by commands that need it. */
  openDatabase(): Promise<void>
}

export interface Option {
  /** What the value is called in the help, such as SLUG; an option without one is a switch. */
  value?: string
  help: string
  short?: string
  required?: true
}

/** The words after the command's name, read and checked. */
export interface Arguments {
  /** Positional arguments in order; as many as the command names. */
  words: readonly string[]
  text(option: string): string | undefined
  isOn(option: string): boolean
}

/** One sub-command, in a file of its own. */
export interface Command {
  /** Names of the positional arguments, all required, such as FILE. */
  words: readonly string[]
  /** A sentence or two under the usage line. */
  about: string
  options: Readonly<Record<string, Option>>
  needsDatabase: boolean
  /** Answers the exit code: 0 done, 1 refused or failed, 2 not understood. */
  run(given: Arguments, io: Io): Promise<number>
}

/** Says a refusal, naming the option it is about. */
export function sayRefusal(
  io: Io,
  { refusal }: Extract<Outcome<never>, { ok: false }>,
  options: string[] = [],
): 1 {
  const option = refusal.field?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  io.say(
    option !== undefined && options.includes(option) ? `--${option}: ${refusal.message}` : refusal.message,
  )
  return 1
}
