import { expect, it } from 'vitest'
import { suggestMembers } from '@/lib/core/comments/suggest'

const named = (...names: string[]) => names.map((name, i) => ({ id: String(i), name, lead: false }))
const found = (typed: string, ...names: string[]) =>
  suggestMembers(named(...names), typed).map(({ name }) => name)

it('finds members by the beginning of any word of their name, whatever accents were typed', () => {
  const desk = ['Tomás Reyes', 'Ama Osei', 'Priya Kaur', 'Rey Tomaso']
  expect(found('', ...desk)).toEqual(desk)
  expect(found('rey', ...desk)).toEqual(['Tomás Reyes', 'Rey Tomaso'])
  expect(found('tomas', ...desk)).toEqual(['Tomás Reyes', 'Rey Tomaso'])
  expect(found('TOMÁS R', ...desk)).toEqual(['Tomás Reyes'])
  expect(found('sei', ...desk)).toEqual([])
})

it('offers six at most', () => {
  expect(found('a', ...'abcdefgh'.split('').map((letter) => `A${letter}`))).toHaveLength(6)
})
