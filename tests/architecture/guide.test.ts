import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn, foldersIn, textOf } from './source-files'

// What somebody reads first says what is there: folders, files, links and commands, none of them gone or forgotten.

const guides = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...filesIn(['docs'], /\.md$/)]

/** What stands between the fences of the tree in ARCHITECTURE.md, without what is said about it. */
const tree = /## Where things are\n\n```\n([\s\S]*?)\n```/.exec(textOf('ARCHITECTURE.md'))?.[1] ?? ''
const named = new Set(tree.match(/[\w.()[\]-]+(?=\/)/g))

it.each([
  ['the repository', '.', []],
  ['app', 'app', []],
  ['lib', 'lib', []],
  ['tests', 'tests', []],
  // A noun each; the tree says so once.
  ['app/api', 'app/api', ['auth', 'health', 'v1']],
])('names in the tree of ARCHITECTURE.md every folder of %s', (_, folder, inWords) => {
  const there = foldersIn(folder).filter((name) => !name.startsWith('.') && !inWords.includes(name))
  expect(there.filter((name) => !named.has(name))).toEqual([])
})

it('names no folder that is not there', () => {
  const places = ['', 'app', 'app/(workbench)', 'components', 'lib', 'tests', 'docs']
  expect([...named].filter((name) => !places.some((place) => existsSync(join(place, name))))).toEqual([])
})

it('leads to files that are there', () => {
  const broken = guides.flatMap((guide) =>
    [...textOf(guide).matchAll(/\]\(([^)#]+)[^)]*\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^https?:/.test(to) && !existsSync(join(dirname(guide), to)))
      .map((to) => `${guide}: ${to}`),
  )
  expect(broken).toEqual([])
})

it('speaks of folders and files that are there', () => {
  const ours = /^(app|components|lib|prisma|seeds|tests|scripts|docs)\/[\w()[\]./-]+$/
  const gone = guides.flatMap((guide) =>
    [...textOf(guide).matchAll(/`([^`\n]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => ours.test(path) && !existsSync(path))
      .map((path) => `${guide}: ${path}`),
  )
  expect(gone).toEqual([])
})

it('gives commands that there are', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const asked = guides.flatMap((guide) =>
    [...textOf(guide).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name),
  )
  expect(asked.filter((name) => !(name in scripts))).toEqual([])
})

it('leads from ARCHITECTURE.md to every decision', () => {
  const text = textOf('ARCHITECTURE.md')
  expect(filesIn(['docs/decisions'], /\.md$/).filter((path) => !text.includes(`](${path})`))).toEqual([])
})
