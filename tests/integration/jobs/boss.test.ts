import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { startImport } from '@/lib/server/imports/commands'
import { getImport } from '@/lib/server/imports/queries'
import { startJobs, stopJobs } from '@/lib/server/jobs/boss'
import { givenNewsroom, granted, type Newsroom } from '@/tests/support/newsroom'

let desk: Newsroom
const file = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  name: 'a.txt',
  mediaType: 'text/plain',
})
const complaints = vi.spyOn(console, 'error')

beforeAll(async () => {
  desk = await givenNewsroom({ Ines: 'reviewer' })
})
afterAll(stopJobs)

/**
 * A job is sent, taken, and read in a process of its own: seconds, on a busy machine many; but less than the next full
 * minute.
 */
const READ_MS = 45_000
vi.setConfig({ testTimeout: 120_000 })

const stateOf = async (id: string) => (await getImport(desk.member('Ines'), id)).state

it('reads what was taken in before it ran, and what comes while it runs', async () => {
  const ines = desk.member('Ines')
  const early = granted(await startImport(ines, file('Early words.'), live))
  // Nobody was there to send it: it is found like one whose process is gone.
  const changedAt = new Date(Date.now() - 60_000)
  await db.articleImport.update({ where: { id: early.importId }, data: { changedAt } })
  await startJobs()
  const { importId } = granted(await startImport(ines, file('Some words.'), live))
  await expect.poll(() => stateOf(importId), { timeout: READ_MS }).toBe('ready')
  await expect.poll(() => stateOf(early.importId), { timeout: READ_MS }).toBe('ready')
  expect((await getImport(ines, importId)).article?.text).toBe('Some words.')
})

it('keeps to a schema of its own', async () => {
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM information_schema.tables WHERE table_schema = 'pgboss'`
  expect(Number(rows[0]?.count)).toBeGreaterThan(3)
})

it('stops without a word, lets nothing be lost, and goes on after the next start', async () => {
  await stopJobs()
  const { importId } = granted(await startImport(desk.member('Ines'), file('Later words.'), live))
  expect(await stateOf(importId)).toBe('waiting')
  const changedAt = new Date(Date.now() - 60_000)
  await db.articleImport.update({ where: { id: importId }, data: { changedAt } })
  await startJobs()
  await expect.poll(() => stateOf(importId), { timeout: READ_MS }).toBe('ready')
  await stopJobs()
  expect(complaints).not.toHaveBeenCalled()
})
