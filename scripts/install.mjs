// `npm ci`, only when it is needed: node_modules missing, or the lock file changed since. Built-in modules only.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'
import { track } from './processes.mjs'
import { Sentence, say } from './say.mjs'

const stamp = join(root, 'node_modules', '.plumbline-lock')

/** SHA-256 of package-lock.json, hexadecimal. */
function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Whether node_modules is what the lock file says, as far as the last install by these scripts tells. */
function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockHash()
}

/** npm's hidden lock file is newer than ours after an install by hand; then that install counts. */
function wasInstalledByHand() {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(stamp) || !existsSync(hidden)) return false
  const ours = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const theirs = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(ours).every(
    ([path, { version, optional }]) => path === '' || optional || theirs[path]?.version === version,
  )
}

/**
 * Installs the packages of package-lock.json when they are not there. Development tools are part of it: the app is
 * built here.
 */
export async function installPackages() {
  if (isInstalled()) return
  if (wasInstalledByHand()) {
    markInstalled()
    return
  }
  say('Installing packages (npm ci). The first time takes a minute or two.')
  const code = await new Promise((done) => {
    // Standard output belongs to results; npm's words go to standard error.
    const npm = track(
      spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      }),
    )
    const ticker = setInterval(() => say('... still installing'), 10_000)
    const finish = (result) => {
      clearInterval(ticker)
      done(result)
    }
    npm.once('exit', finish)
    npm.once('error', () => finish(1))
  })
  if (code !== 0)
    throw new Sentence(
      'The packages could not be installed. What npm says is above; the network and the disk are the usual reasons.',
    )
  markInstalled()
  say('Packages installed.')
}

function markInstalled() {
  try {
    writeFileSync(stamp, `${lockHash()}\n`)
  } catch {
    // A read-only installation: it is compared with the lock file each time instead.
  }
}
