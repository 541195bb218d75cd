import { describe, expect, it } from 'vitest'
import { exportedFunctions, reaches, type TopFunction } from './functions'
import { filesIn, isTest } from './source-files'

// Who you are is settled at the edge, what you may do at the centre: every query and command takes an actor first and
// asks the one table of permissions itself, so that no page, route, job or script can forget to.

const asksTheTable = new Set(['authorize', 'forbidden'])

/** Those that need no permission, with the reason. */
const withoutPermission: Record<string, string> = {
  openSession: 'signing in: before it there is nobody to ask about; the password was checked',
}

const serverFiles = filesIn(['lib/server'], /^lib\/server\/[^/]+\/.*\.ts$/).filter((path) => !isTest(path))

/** A command has the signature (who, input, effects), wherever in the noun's folder it stands. */
const isCommand = ({ file, parameters }: TopFunction) =>
  file.endsWith('/commands.ts') || (parameters[1]?.name === 'input' && parameters[2]?.type === 'Effects')

const functions = serverFiles.flatMap(exportedFunctions)
const commands = functions.filter(isCommand)
const queries = functions.filter(({ file }) => file.endsWith('/queries.ts'))
const named = (list: TopFunction[]) => list.map((one) => [`${one.file} ${one.name}`, one] as const)

it('finds the commands and queries it is about', () => {
  expect(commands.length).toBeGreaterThan(20)
  expect(queries.length).toBeGreaterThan(5)
})

describe.each(named([...commands, ...queries]))('%s', (_, one) => {
  it('takes an actor first', () => {
    const [first] = one.parameters
    const message = `${one.name} must take the actor as its first parameter: whoever calls it has to say who acts.`
    expect(first?.type.replace(/ \| null$/, ''), message).toMatch(/Actor$/)
  })

  it('asks the table of permissions', () => {
    if (one.name in withoutPermission) return
    const message = `${one.name} calls neither authorize() nor forbidden(), itself or through what it calls. A command that leaves the question to its callers is open to the one that forgets.`
    expect(reaches(one, asksTheTable), message).toBe(true)
  })
})

it('keeps no exception that is not needed', () => {
  const names = new Set([...commands, ...queries].map(({ name }) => name))
  expect(Object.keys(withoutPermission).filter((name) => !names.has(name))).toEqual([])
})
