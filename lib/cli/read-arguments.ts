import { parseArgs } from 'node:util'
import type { Arguments, Command } from '@/lib/cli/command'

/** The arguments of a command, or the sentence that says what is wrong with them. */
export function readArguments(command: Command, argv: string[]): Arguments | { wrong: string } {
  const { options, words } = command
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
    ]),
  )
  const { tokens } = parseArgs({
    args: argv,
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string | true>()
  const given: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (option === undefined) return { wrong: `There is no option ${rawName} here.` }
    if (option.value === undefined && value !== undefined) return { wrong: `${rawName} takes no value.` }
    if (option.value !== undefined && value === undefined)
      return { wrong: `${rawName} needs a ${option.value}.` }
    if (option.value !== undefined && !inlineValue && value?.startsWith('--')) {
      return {
        wrong: `${rawName} needs a ${option.value}. For one that starts with hyphens write ${rawName}=…`,
      }
    }
    values.set(name, value ?? true)
  }
  if (given.length < words.length) return { wrong: `Say which ${words[given.length]}.` }
  if (given.length > words.length) return { wrong: `“${given[words.length]}” is one word too many here.` }
  const missing = Object.entries(options).find(([name, option]) => option.required && !values.has(name))
  if (missing) return { wrong: `--${missing[0]} ${missing[1].value ?? ''} is needed.`.replace('  ', ' ') }
  return {
    words: given,
    text: (option) => {
      const value = values.get(option)
      return typeof value === 'string' ? value : undefined
    },
    isOn: (option) => values.has(option),
  }
}
