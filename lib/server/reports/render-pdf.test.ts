import { expect, it, vi } from 'vitest'
import { renderPdf } from '@/lib/server/reports/render-pdf'

// Nothing is drawn here: each "worker" reads its request and never answers.
vi.mock('node:child_process', () => ({
  spawn: () => {
    const quiet = { on: () => quiet, end: () => undefined }
    return { stdin: quiet, stdout: quiet, stderr: quiet, on: () => undefined, kill: () => undefined }
  },
}))
vi.mock('@/lib/core/reports/print-words', () => ({ printWords: () => ({}) }))

it('lets a few reports wait for their turn, and tells the others to come back', async () => {
  vi.useFakeTimers()
  const record = JSON.stringify({ identity: { generatedAt: '2026-01-01T00:00:00.000Z' } })
  const refused: unknown[] = []
  for (let n = 0; n < 30; n += 1) renderPdf(record).catch((error: Error) => refused.push(error.name))
  await Promise.resolve()
  await Promise.resolve()
  expect(refused).toEqual(Array(8).fill('TooManyWaiting'))
  vi.useRealTimers()
})
