import { expect, it, vi } from 'vitest'
import { askTextWorker } from '@/lib/server/documents/text-work'

// Nothing is compared here: each "worker" takes its texts and never answers.
const started = vi.hoisted(() => ({ count: 0 }))
vi.mock('node:child_process', () => ({
  spawn: () => {
    started.count += 1
    const quiet = {
      on: (_: string, heard: (chunk: Buffer) => void) => heard(Buffer.from('R')),
      end: () => undefined,
    }
    return { stdin: quiet, stdout: quiet, stderr: quiet, on: () => undefined, kill: () => undefined }
  },
}))

it('compares two at once, lets twenty wait, tells the others to come back, and gives up what takes too long', async () => {
  vi.useFakeTimers()
  const whys: string[] = []
  const parts = { headline: '', deck: '', body: '' }
  for (let n = 0; n < 26; n += 1) {
    askTextWorker({ compare: { before: parts, after: parts } }).then((answer) =>
      whys.push(answer.came ? 'came' : answer.why),
    )
  }
  await vi.advanceTimersByTimeAsync(10)
  expect(started.count).toBe(2)
  expect(whys).toEqual(Array(4).fill('busy'))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(whys.slice(4)).toEqual(['too-much', 'too-much'])
  expect(started.count).toBe(4)
  vi.useRealTimers()
})
