// The checks that need no database and no browser: format and lint, types, layers, unused files and exports.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'

const bin = (...path) => join(root, 'node_modules', ...path)

/** Name -> the command, run by this Node without a shell. */
const commands = {
  format: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
  types: [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'],
  layers: [
    bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
    ...['app', 'components', 'lib', 'seeds', 'tests', 'proxy.ts', 'instrumentation.ts', 'i18n'].filter(
      (path) => existsSync(join(root, path)),
    ),
  ],
  unused: [bin('knip', 'bin', 'knip.js'), '--no-progress'],
}

/** The names of the checks, in the order in which they run. */
export const checkNames = Object.keys(commands)

/**
 * Runs one check.
 * @param {string} name one of `checkNames`
 * @returns {{ passed: boolean, output: string }}
 */
export function runCheck(name) {
  const result = spawnSync(process.execPath, commands[name], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  return { passed: result.status === 0, output: `${result.stdout}${result.stderr}`.trim() }
}
