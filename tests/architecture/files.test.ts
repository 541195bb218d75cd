import { expect, it } from 'vitest'
import { filesIn, isTest, textOf } from './source-files'

// Files are named after the one idea they hold, and are small enough to be read at once.

const everything = filesIn(
  ['app', 'components', 'lib', 'seeds', 'tests', 'scripts', 'prisma'],
  /\.(ts|tsx|mjs|mts|cjs|css)$/,
)
const product = filesIn(['app', 'components', 'lib', 'seeds'], /\.tsx?$/).filter((path) => !isTest(path))

const nameOf = (path: string) => path.split('/').pop() ?? ''
const linesOf = (path: string) => textOf(path).trimEnd().split('\n').length

it('has no file whose name says nothing', () => {
  const empty = /^(utils?|helpers?|types?|common|misc|managers?|services?|constants|index|stuff|shared)\./
  expect(everything.filter((path) => empty.test(nameOf(path)))).toEqual([])
})

it('has names in kebab case', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|module|d))?\.(ts|tsx|mjs|mts|cjs|css)$/
  expect(everything.filter((path) => !kebab.test(nameOf(path)))).toEqual([])
})

it('has no file over 400 lines', () => {
  expect(everything.filter((path) => linesOf(path) > 400)).toEqual([])
})

it('has mostly small files: the median near 60 lines, nine in ten under 240', () => {
  const sizes = product.map(linesOf).sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)] ?? 0).toBeLessThanOrEqual(90)
  expect(sizes[Math.floor(sizes.length * 0.9)] ?? 0).toBeLessThanOrEqual(240)
})

it('switches no rule of the type checker off', () => {
  const wayOut = new RegExp(['@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck'].join('|'))
  expect(everything.filter((path) => wayOut.test(textOf(path)))).toEqual([])
})

it('runs every test: none is skipped, alone or left for later', () => {
  const lone = /\b(it|test|describe)\.(skip|only|todo|fixme)\b/
  expect(
    filesIn(['app', 'components', 'lib', 'seeds', 'tests'], /\.ts$/).filter((path) =>
      lone.test(textOf(path)),
    ),
  ).toEqual([])
})
