import { expect, it } from 'vitest'
import { statementNames } from '@/lib/server/statement-names'

const often = (nameOf: ReturnType<typeof statementNames>, sql: string) =>
  Array.from({ length: 6 }, () => nameOf({ sql })).at(-1)

it('names what is asked often, each text by itself and always the same', () => {
  const nameOf = statementNames()
  expect(nameOf({ sql: 'SELECT 1' })).toBe('')
  const one = often(nameOf, 'SELECT 1')
  const two = often(nameOf, 'SELECT 2')
  expect(one).not.toBe('')
  expect(two).not.toBe(one)
  expect(nameOf({ sql: 'SELECT 1' })).toBe(one)
})

it('keeps no more of them than a connection should, however many texts there are', () => {
  const nameOf = statementNames()
  const names = Array.from({ length: 1000 }, (_, n) => often(nameOf, `SELECT ${n}`))
  expect(new Set(names.filter((name) => name !== '')).size).toBe(400)
})

it('leaves long ones to be planned each time', () => {
  expect(often(statementNames(), `SELECT ${'1,'.repeat(1000)}1`)).toBe('')
})
