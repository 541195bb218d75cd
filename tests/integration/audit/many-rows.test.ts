import { expect, it } from 'vitest'
import { ok } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'

const ROWS = 2_000

/** Entries of each index of the log that were read so far. */
async function readsOf() {
  const rows = await db.$queryRaw<{ name: string; reads: number }[]>`
    SELECT indexrelname AS name, idx_tup_read::float8 AS reads FROM pg_stat_user_indexes WHERE relname = 'event'`
  return new Map(rows.map(({ name, reads }) => [name, reads]))
}

it('looks for the event of each row by the row, not through the whole log', async () => {
  const desk = await givenNewsroom({ Rob: 'reviewer' })
  const rob = desk.member('Rob')
  const { documentId, revisionId } = await givenDraft(rob)
  const facts = {
    documentId,
    revisionId,
    part: 'body' as const,
    start: 0,
    end: 5,
    exact: 'Start',
    note: null,
  }
  granted(
    await recorded(rob, rob.workspaceId, live, async (tx, log, now) => {
      const by = { workspaceId: rob.workspaceId, createdById: rob.memberId, createdAt: now }
      const ids = Array.from({ length: ROWS }, () => live.newId())
      await tx.setAside.createMany({ data: ids.map((id) => ({ id, ...facts, ...by, why: 'opinion' })) })
      for (const id of ids) {
        const setAside = { after: { ...facts, why: 'opinion' as const } }
        log.add('setAside.made', id, { setAside, carriedFrom: { after: null } })
      }
      return ok({})
    }),
  )
  // The figures come a moment later.
  await expect
    .poll(async () => (await readsOf()).get('event_pkey'), { timeout: 20_000 })
    .toBeGreaterThan(ROWS)
  expect((await readsOf()).get('event_workspace_id_verb_seq_idx')).toBeLessThan(10 * ROWS)
}, 60_000)
