import { expect, it } from 'vitest'
import { filesIn, textOf } from './source-files'

const decisions = filesIn(['docs/decisions'], /\.md$/).sort()

it('numbers every decision once, without a gap, and says the number in its heading', () => {
  const numbered = decisions.map((path) => Number(/(\d{4})-[^/]+\.md$/.exec(path)?.[1]))
  expect(numbered).toEqual(numbered.map((_, at) => at + 1))
  const headings = decisions.map((path) => Number(/^# (\d+)\. /.exec(textOf(path))?.[1]))
  expect(headings).toEqual(numbered)
})
