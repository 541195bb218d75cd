import { expect, it, vi } from 'vitest'
import { readArticle } from '@/lib/server/imports/read-article'

// Nothing is read here: each "worker" takes its file and never answers.
const started = vi.hoisted(() => ({ count: 0 }))
vi.mock('node:child_process', () => ({
  spawn: () => {
    started.count += 1
    const quiet = { on: () => quiet, end: () => undefined }
    return { stdin: quiet, stdout: quiet, stderr: quiet, on: () => undefined, kill: () => undefined }
  },
}))

it('reads two articles at once, lets twenty wait, and tells the others to come back', async () => {
  vi.useFakeTimers()
  const codes: string[] = []
  const nameless = { name: null, mediaType: null, address: null, wholePage: false }
  for (let n = 0; n < 26; n += 1) {
    readArticle(new Uint8Array([65]), nameless).then((read) =>
      codes.push(read.ok ? 'read' : read.refusal.code),
    )
  }
  await vi.advanceTimersByTimeAsync(10)
  expect(started.count).toBe(2)
  expect(codes).toEqual(Array(4).fill('import.busy'))
  vi.useRealTimers()
})
