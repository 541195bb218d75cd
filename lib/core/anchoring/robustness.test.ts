import { describe, expect, test } from 'vitest'
import { reanchorer } from '@/lib/core/anchoring/reanchor'
import { describe as stored } from '@/lib/core/anchoring/selector'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'

const PATIENCE = 120_000

function marked(text: string, start: number, end: number) {
  const { exact, prefix, suffix } = stored(text, start, end)
  return { quote: { exact, prefix, suffix }, position: { start, end } }
}

/** Two megabytes of sentences that differ in a number or two. */
const sentences = (count: number, skip = 0) =>
  Array.from(
    { length: count },
    (_, n) =>
      `Item ${(n * 7919) % 100_003} of the list was counted ${(n + skip) % 97} times in room ${n % 1013}.`,
  )

describe('texts nobody would write', { timeout: PATIENCE }, () => {
  test('two megabytes, edited here and there', async () => {
    const lines = sentences(36_000)
    const old = lines.join(' ')
    const fresh = lines
      .flatMap((line, n) => (n % 50 === 0 ? [] : n % 37 === 0 ? [line.replace('was', 'is')] : [line]))
      .join(' ')
    expect(old.length).toBeGreaterThan(2_000_000)
    const target = lines[18_001] ?? ''
    const start = old.indexOf(target)
    const ms = await processorMs(() => {
      const found = reanchorer(fresh, old).find(marked(old, start, start + target.length))
      expect(found).toMatchObject({ status: 'moved', start: fresh.indexOf(target) })
    })
    expect(ms).toBeLessThan(LINEAR_MS)
  })

  test('two megabytes against two other megabytes', async () => {
    const old = sentences(36_000).join(' ')
    const fresh = sentences(36_000, 31).reverse().join('\n')
    const ms = await processorMs(() => {
      const passages = reanchorer(fresh, old)
      // The longest passage there can be: the whole text.
      passages.find(marked(old, 0, old.length))
      for (let n = 0; n < 50; n += 1) passages.find(marked(old, n * 40_000, n * 40_000 + 300))
    })
    expect(ms).toBeLessThan(LINEAR_MS)
  })

  test('ten thousand equal lines, and one fewer: nobody can say which is gone', async () => {
    const line = 'The committee met and nothing was decided.\n'
    const old = line.repeat(10_000)
    const fresh = line.repeat(9999)
    const ms = await processorMs(() => {
      const passages = reanchorer(fresh, old)
      for (let n = 0; n < 200; n += 1) {
        const start = n * 50 * line.length
        const { status, start: place } = passages.find(marked(old, start, start + line.length - 1))
        expect(['exact', 'ambiguous', 'orphaned']).toContain(status)
        if (place !== null) expect(place).toBe(start)
      }
    })
    expect(ms).toBeLessThan(LINEAR_MS)
  })

  test('ten thousand equal lines in a text of ten thousand other equal lines', async () => {
    const old = 'Yes.\n'.repeat(10_000)
    const ms = await processorMs(() => {
      const passages = reanchorer('No.\n'.repeat(10_000), old)
      expect(passages.find(marked(old, 5000, 5004)).start).toBeNull()
    })
    expect(ms).toBeLessThan(LINEAR_MS)
  })

  test('nothing is left', () => {
    const old = sentences(20).join(' ')
    for (const fresh of ['', ' \n\u00ad\u200b ']) {
      expect(reanchorer(fresh, old).find(marked(old, 0, 40))).toMatchObject({
        status: 'orphaned',
        start: null,
      })
      expect(reanchorer(fresh).find(marked(old, 0, 40))).toMatchObject({ status: 'orphaned', start: null })
    }
  })

  test('ten thousand passages of one text', async () => {
    const lines = sentences(3000)
    const old = lines.join(' ')
    const fresh = `A new first sentence. ${lines.filter((_, n) => n % 10 !== 3).join(' ')}`
    const ms = await processorMs(() => {
      const passages = reanchorer(fresh, old)
      let found = 0
      for (let n = 0; n < 10_000; n += 1) {
        const start = (n * 17) % (old.length - 60)
        if (passages.find(marked(old, start, start + 55)).start !== null) found += 1
      }
      expect(found).toBeGreaterThan(8000)
    })
    expect(ms).toBeLessThan(LINEAR_MS)
  })

  test('a line of a million signs, and a word of a million letters', async () => {
    for (const unit of ['-', 'a', '漢', '- ', '“']) {
      const old = `Before. ${unit.repeat(500_000)} After the storm.`
      const ms = await processorMs(() => {
        const fresh = `Before. ${unit.repeat(499_000)} After the storm.`
        reanchorer(fresh, old).find(marked(old, old.length - 16, old.length))
      })
      expect(ms).toBeLessThan(LINEAR_MS)
    }
  })
})
