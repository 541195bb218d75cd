import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, type TechniqueName, techniques } from '@/tests/bench/reader/bundle'
import { type Figures, measure } from '@/tests/bench/reader/measure'
import type { Size } from '@/tests/bench/reader/sample'
import { figuresTable, goalsTable, type Results } from '@/tests/bench/reader/table'

/**
 * The reader at scale, beside the floor and its peers: each run in a browser of its own, one technique after the other
 * in every round, medians over the rounds. A run whose highlights are not really on the screen fails.
 *
 *     node --import tsx tests/bench/reader/run.ts [--rounds=5] [--only=painter,reader,floor]
 *       [--sizes=500kB:1000,2MB:10000]
 */
const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
const rounds = Number(option('rounds') ?? 5)
const chosen = option('only')?.split(',') ?? techniques
const cells = (option('sizes') ?? '500kB:1000,2MB:10000').split(',').map((word) => {
  const [size, count] = word.split(':')
  return { size: size as Size, count: Number(count) }
})
/** Nobody waits longer for highlights. */
const LIMIT = 90_000

const folder = mkdtempSync(join(tmpdir(), 'reader-bench-'))
try {
  const addresses = bundle(folder)
  const results: Results = new Map()
  const failed = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    for (const { size, count } of cells) {
      for (const name of techniques.filter((one) => chosen.includes(one))) {
        await once(name, size, count)
      }
    }
  }
  process.stdout.write(`${goalsTable(results)}\n\n${figuresTable(results)}\n`)
  process.exitCode = failed.size > 0 ? 1 : 0

  async function once(name: TechniqueName, size: Size, count: number) {
    const key = `${name} ${size} ${count}`
    // One that failed fails again, and takes the others' time.
    if (failed.has(key)) return
    process.stderr.write(`${key}\n`)
    const runs: Figures[] = results.get(key) ?? []
    results.set(key, runs)
    try {
      runs.push(await measure({ address: addresses[name], size, count }, LIMIT))
    } catch (error) {
      failed.add(key)
      process.stderr.write(`  ${error instanceof Error ? error.message : error}\n`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
