#!/usr/bin/env node
// The `plumbline` command: the right Node, the packages, and then lib/cli/main.ts in this process.
// Standard output belongs to the command alone: every word of this file goes to standard error.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureNode, root } from './node.mjs'
import { runMain } from './say.mjs'

await ensureNode()
// Warnings about packages are for those who work on them, not for those who read this command's words.
process.noDeprecation = true
await runMain(async () => {
  if (!existsSync(join(root, 'node_modules', 'tsx'))) {
    const { installPackages } = await import('./install.mjs')
    await installPackages()
  }
  const { generateClient } = await import('./generate.mjs')
  generateClient()
  const { register } = await import('tsx/esm/api')
  // Named, because it is otherwise looked for from the current folder, which is the caller's.
  register({ tsconfig: join(root, 'tsconfig.json') })
  const load = (name) => import(pathToFileURL(join(root, 'lib', 'cli', name)).href)
  const [{ main }, { terminal }] = await Promise.all([load('main.ts'), load('terminal.ts')])
  let close = async () => {}
  // Only when a command asks: checking a report or finding passages again needs no newsroom.
  const openDatabase = async () => {
    const { openNewsroomDatabase } = await import('./newsroom-database.mjs')
    close = await openNewsroomDatabase()
  }
  try {
    return await main(process.argv.slice(2), terminal(openDatabase))
  } finally {
    await close()
  }
})
