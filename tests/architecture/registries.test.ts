import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesIn, isTest, textOf } from './source-files'

// What varies is a registry of one-file definitions. A file that nobody registered is dead; the reverse is a type error.

const registries = [
  { folder: 'lib/core/verdicts/scales', registry: 'lib/core/verdicts/registry.ts' },
  { folder: 'lib/core/reports/formats', registry: 'lib/core/reports/registry.ts' },
  { folder: 'lib/core/imports/formats', registry: 'lib/core/imports/registry.ts' },
]

/** The definitions: files directly in the folder. A definition's own parts lie in folders below. */
function definitions(folder: string): string[] {
  const below = new RegExp(`^${folder}/[^/]+\\.ts$`)
  return filesIn([folder], below).filter((path) => !isTest(path))
}

const used = registries.filter(({ folder }) => definitions(folder).length > 0)

it('finds the scales', () => {
  expect(used.map(({ folder }) => folder)).toContain('lib/core/verdicts/scales')
})

it.each(used)('$folder is all in $registry', ({ folder, registry }) => {
  expect(existsSync(registry), `${registry} must list the definitions of ${folder}`).toBe(true)
  const imported = [...textOf(registry).matchAll(/from '@\/([^']+)'/g)].map(([, path]) => `${path}.ts`)
  const registered = imported.filter((path) => path.startsWith(`${folder}/`)).sort()
  expect(registered).toEqual(definitions(folder))
})
