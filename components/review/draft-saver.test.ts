import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DraftSaver, type Saving } from '@/components/review/draft-saver'
import { emptyDraft } from '@/lib/core/review/draft'

const where = { slug: 'desk', roundId: 'round', memberId: 'me' }
const savedAt = '2026-03-14T10:00:00.000Z'
const stored = new Map<string, string>()
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
}

let answers: (() => Promise<Response>)[]
let sent: string[]
const yes = () => Promise.resolve(Response.json({ ok: true, value: { savedAt } }))
const no = (code: string) => () =>
  Promise.resolve(Response.json({ ok: false, refusal: { code, message: 'Closed.' } }))
const gone = () => Promise.reject(new TypeError('no network'))

beforeEach(() => {
  vi.useFakeTimers()
  stored.clear()
  answers = []
  sent = []
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('fetch', (_url: string, init: { body: string }) => {
    sent.push(JSON.parse(init.body).content.ratingId)
    return (answers.shift() ?? yes)()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function typing() {
  const told: Saving[] = []
  const saver = new DraftSaver(where, null, (saving) => told.push(saving))
  return { saver, told, type: (ratingId: string) => saver.change({ ...emptyDraft, ratingId }) }
}

it('sends once the typing stops, and forgets the copy on the device only when the server has it', async () => {
  const { told, type } = typing()
  type('false')
  await vi.advanceTimersByTimeAsync(400)
  type('mixed')
  expect(stored.size).toBe(1)
  await vi.advanceTimersByTimeAsync(700)
  expect(sent).toEqual(['mixed'])
  expect(told).toEqual([{ kind: 'saved', at: savedAt }])
  expect(stored.size).toBe(0)
})

it('says "saving" only when it takes a moment, and sends what was typed meanwhile after it', async () => {
  const { told, type } = typing()
  answers = [() => new Promise((done) => setTimeout(() => void yes().then(done), 1000))]
  type('false')
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual([{ kind: 'saving' }])
  type('true')
  await vi.advanceTimersByTimeAsync(3000)
  expect(sent).toEqual(['false', 'true'])
  expect(told.at(-1)).toEqual({ kind: 'saved', at: savedAt })
})

it('keeps trying while the server cannot be reached, the text staying on the device', async () => {
  const { told, type } = typing()
  answers = [gone, gone]
  type('mixed')
  await vi.advanceTimersByTimeAsync(700)
  expect(told.at(-1)).toEqual({ kind: 'unsaved', why: null, onDevice: true, retryInSeconds: 2 })
  expect(stored.size).toBe(1)
  await vi.advanceTimersByTimeAsync(2100)
  expect(told.at(-1)).toMatchObject({ retryInSeconds: 4 })
  await vi.advanceTimersByTimeAsync(4100)
  expect(told.at(-1)).toEqual({ kind: 'saved', at: savedAt })
})

it('stops at a final refusal and says why, until something else is typed', async () => {
  const { told, type } = typing()
  answers = [no('review.write-may-not')]
  type('mixed')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(1)
  expect(told.at(-1)).toEqual({ kind: 'unsaved', why: 'Closed.', onDevice: true, retryInSeconds: null })
  type('true')
  await vi.advanceTimersByTimeAsync(700)
  expect(told.at(-1)).toEqual({ kind: 'saved', at: savedAt })
})

it('sends what waits when the page goes, and nothing once the review is submitted', async () => {
  const first = typing()
  first.type('mixed')
  first.saver.dispose()
  await vi.advanceTimersByTimeAsync(10)
  expect(sent).toEqual(['mixed'])
  expect(stored.size).toBe(0)
  const second = typing()
  second.type('true')
  second.saver.finish()
  await vi.advanceTimersByTimeAsync(5000)
  expect(sent).toEqual(['mixed'])
  expect(stored.size).toBe(0)
})
