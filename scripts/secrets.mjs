// The secrets of an installation started by `npm run up`: made once, kept in the data folder, readable by its owner
// only.

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Sentence } from './say.mjs'

/**
 * @param {string} dataDir
 * @returns {{ NEXTAUTH_SECRET: string, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string }} the latter 32 bytes as base64, as
 *   Next wants it
 */
export function readSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      throw new Sentence(
        `${file} cannot be read as JSON. Delete it to have new secrets made; everybody is then signed out.`,
      )
    }
  }
  const secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  }
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}
