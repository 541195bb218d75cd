import { expect, it } from 'vitest'
import { codeOf, filesIn, isTest } from './source-files'

// The head of a workspace's log is the one row that everybody's changes lock. Whoever holds it must wait for nothing
// else: then it is held for one statement and the commit, and no two commands that lock it can wait for each other.

const server = filesIn(['lib/server'], /\.ts$/).filter((path) => !isTest(path))

it('has its events written in one place, which decides when its head is locked', () => {
  expect(server.filter((path) => codeOf(path).includes('append_events'))).toEqual(['lib/server/audit.ts'])
})

it('is locked last: after its events are written a command waits for nothing but the commit', () => {
  const code = codeOf('lib/server/audit.ts')
  const [, rest] = code.split('await append(tx')
  const [untilTheEnd = ''] = rest?.split('catch (error)') ?? []
  expect(untilTheEnd).toContain('return outcome')
  expect(untilTheEnd, 'do this before append()').not.toMatch(/\bawait\b/)
})
