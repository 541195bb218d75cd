// The data folder: whether it can be written, and who uses it now.

import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, isSame } from './processes.mjs'
import { Sentence } from './say.mjs'

/** Makes the data folder, readable by its owner only, and says plainly when it cannot be written. */
export function openDataFolder(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const probe = join(dataDir, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Sentence(
      `The data folder ${dataDir} cannot be written (${error.code ?? error.message}). Choose another with PLUMBLINE_DATA, or change its permissions.`,
    )
  }
}

const claimFile = (dataDir) => join(dataDir, 'running.json')

/** Refuses with the address of the start that uses this data folder, when there is one and it still runs. */
export function refuseSecondStart(dataDir) {
  let holder = null
  try {
    holder = JSON.parse(readFileSync(claimFile(dataDir), 'utf8'))
  } catch {
    // None, or half written by a killed process: nobody holds it.
  }
  if (!isSame(holder)) return
  const address = existsSync(join(dataDir, 'address'))
    ? ` at ${readFileSync(join(dataDir, 'address'), 'utf8').trim()}`
    : ''
  throw new Sentence(
    `Plumbline is already running${address} with the data folder ${dataDir} (process ${holder.pid}). Use that one, stop it first, or set PLUMBLINE_DATA to another folder.`,
  )
}

/**
 * Only one start may use a data folder.
 * @param {string} dataDir
 * @returns {() => void} gives it back
 */
export function claimDataFolder(dataDir) {
  const file = claimFile(dataDir)
  const mine = JSON.stringify(identityOf(process.pid))
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      closeSync(writeOnce(file, mine))
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    refuseSecondStart(dataDir)
    rmSync(file, { force: true })
  }
  throw new Sentence(`Another start is taking the data folder ${dataDir} at this moment. Try again.`)
}

function writeOnce(file, text) {
  const handle = openSync(file, 'wx', 0o600)
  writeFileSync(handle, text)
  return handle
}
