import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where a worker's file lies: under the directory the server was started in, or above this file (command line, tests).
 *
 * @param worker its path in the repository, such as `lib/server/reports/pdf-worker.mjs`.
 */
export function workerPath(worker: string): string {
  const fromHere: string[] = []
  try {
    let folder = path.dirname(fileURLToPath(import.meta.url))
    for (let up = 0; up < 8; up += 1) {
      fromHere.push(folder)
      folder = path.dirname(folder)
    }
  } catch {
    // A bundle has no file of its own; it is started in the project's directory.
  }
  for (const root of [process.cwd(), ...fromHere]) {
    const candidate = path.join(/* turbopackIgnore: true */ root, worker)
    if (existsSync(/* turbopackIgnore: true */ candidate)) return candidate
  }
  throw new Error(`${worker} is not under ${process.cwd()}: start Plumbline in its own directory.`)
}
