// `prisma generate`, only when prisma/schema.prisma changed since the last one.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'
import { Sentence, say } from './say.mjs'

const schema = join(root, 'prisma', 'schema.prisma')
const client = join(root, 'lib', 'server', 'generated', 'prisma')
const stamp = join(client, '.schema')

/** What the generated client depends on: the schema and the generator's version. */
function wantedHash() {
  const generator = readFileSync(join(root, 'node_modules', 'prisma', 'package.json'))
  return createHash('sha256').update(readFileSync(schema)).update(generator).digest('hex')
}

/** Makes lib/server/generated/prisma from the schema when it is missing or old. */
export function generateClient() {
  // A production image holds the client and not the tool that made it.
  if (!existsSync(join(root, 'node_modules', 'prisma')) && existsSync(join(client, 'client.ts'))) return
  const hash = wantedHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  say('Generating the database client from prisma/schema.prisma.')
  const result = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        // Generation needs no engine, but the CLI wants the file to exist before it looks at anything, or goes and
        // fetches it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  )
  if (result.status !== 0)
    throw new Sentence(`The database client could not be generated:\n${result.stdout}${result.stderr}`)
  writeFileSync(stamp, hash)
}
