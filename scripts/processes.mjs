// Which process is which: a process id alone says little, because the system gives it out again.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether some process has this id. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function isZombie(pid) {
  return procStat(pid)?.[0] === 'Z'
}

/** The fields of /proc/<pid>/stat after the command's name; null where there is no such file. */
function procStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function ps(pid, column) {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

/** When the process started, as the system tells it; together with the id it names one process. Empty when unknown. */
export function startOf(pid) {
  const stat = procStat(pid)
  if (stat) return stat[19] ?? ''
  return process.platform === 'win32' ? '' : ps(pid, 'lstart')
}

/** The process's command line; empty when unknown. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return process.platform === 'win32' ? '' : ps(pid, 'command')
  }
}

/** Something that can be written down and later recognised as the same running process. */
export function identityOf(pid) {
  return { pid, start: startOf(pid) }
}

/** Whether the process written down by `identityOf` is still the one that runs. */
export function isSame(identity) {
  return Boolean(identity) && isAlive(identity.pid) && startOf(identity.pid) === identity.start
}

/**
 * Asks a process to end and waits for it.
 * @param {number} pid
 * @param {NodeJS.Signals[]} signals tried in turn, each given `patience` milliseconds
 */
export async function endProcess(pid, signals = ['SIGTERM', 'SIGKILL'], patience = 10_000) {
  for (const signal of signals) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const end = Date.now() + patience
    while (Date.now() < end) {
      if (!isAlive(pid)) return
      await new Promise((done) => setTimeout(done, 25))
    }
  }
}

const tracked = new Set()
process.on('exit', () => {
  for (const child of tracked) child.kill('SIGTERM')
})

/**
 * Ends the child with this process, however this process comes to leave.
 * @template {import('node:child_process').ChildProcess} T
 * @param {T} child
 * @returns {T}
 */
export function track(child) {
  tracked.add(child)
  child.once('exit', () => tracked.delete(child))
  return child
}

/** Who started this process, and who started that one where it is only the shell between npm and a script. */
function starters() {
  const parent = process.ppid
  const isShell = /^\S*sh -c /.test(commandOf(parent))
  return isShell ? `${parent} ${procStat(parent)?.[1] ?? ''}` : `${parent}`
}

/**
 * Calls back when npm, or the older Node that started this one, is gone: killed without a chance to pass that on.
 * A script that was started by hand may outlive the terminal it came from.
 * @param {() => void} orphaned called once
 */
export function whenOrphaned(orphaned) {
  if (!process.env.npm_lifecycle_event && !process.env.PLUMBLINE_STARTED_BY) return
  const before = starters()
  const watch = setInterval(() => {
    if (starters() === before) return
    clearInterval(watch)
    orphaned()
  }, 500)
  watch.unref()
}
