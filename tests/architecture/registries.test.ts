import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesIn, isTest, textOf } from './source-files'

// What varies is a registry of one-file definitions. A file that nobody registered is dead; the reverse is a type
// error.

const registries = [
  { folder: 'lib/core/verdicts/scales', registry: 'lib/core/verdicts/registry.ts' },
  { folder: 'lib/core/reports/formats', registry: 'lib/core/reports/formats/registry.ts' },
  { folder: 'lib/core/imports/formats', registry: 'lib/core/imports/formats/registry.ts' },
  { folder: 'lib/cli', registry: 'lib/cli/registry.ts', defines: /^export const command\b/m },
]

/**
 * The definitions: files directly in the folder, of which `defines` tells those that are one where others lie beside
 * them. The registry itself and the shape of a definition (`format.ts`) are none; a definition's own parts lie in
 * folders below.
 */
function definitions(folder: string, defines = /^export const /m): string[] {
  const below = new RegExp(`^${folder}/(?!(registry|format|scale|command)\\.ts)[^/]+\\.ts$`)
  return filesIn([folder], below).filter((path) => !isTest(path) && defines.test(textOf(path)))
}

const used = registries.filter(({ folder }) => definitions(folder).length > 0)

it('finds the scales', () => {
  expect(used.map(({ folder }) => folder)).toContain('lib/core/verdicts/scales')
})

it.each(used)('$folder is all in $registry', ({ folder, registry, defines }) => {
  expect(existsSync(registry), `${registry} must list the definitions of ${folder}`).toBe(true)
  const imported = [...textOf(registry).matchAll(/(?:from |import\()'@\/([^']+)'/g)].map(
    ([, path]) => `${path}.ts`,
  )
  const registered = imported.filter((path) => path.startsWith(`${folder}/`))
  expect(registered.filter((path) => definitions(folder, defines).includes(path)).sort()).toEqual(
    definitions(folder, defines),
  )
})
