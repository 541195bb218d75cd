import { expect, it } from 'vitest'
import { ok } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom } from '@/tests/support/newsroom'

const people = { Olga: 'owner', Ines: 'reviewer' } as const

it('takes no event of another log for a change of a row', async () => {
  const here = (await givenNewsroom(people)).member('Ines')
  const elsewhere = await givenNewsroom(people)
  const { claimId } = await givenDraft(here)
  const elsewhereLogged = recorded(here, elsewhere.workspaceId, live, async (tx, log) => {
    await tx.claim.update({ where: { id: claimId }, data: { state: 'withdrawn' } })
    log.add('claim.withdrawn', claimId, {
      state: { before: 'draft', after: 'withdrawn' },
      reason: { after: 'x' },
    })
    return ok({})
  })
  await expect(elsewhereLogged).rejects.toThrow(/never changes unrecorded/)
})

it('takes no event whose columns say something else than its envelope', async () => {
  const ines = (await givenNewsroom(people)).member('Ines')
  const { claimId } = await givenDraft(ines)
  const last = await db.event.findFirstOrThrow({
    where: { workspaceId: ines.workspaceId },
    orderBy: { seq: 'desc' },
  })
  const forged = [
    db.$executeRaw`INSERT INTO event (workspace_id, seq, at, verb, subject_kind, subject_id, canonical, leaf_hash)
      SELECT workspace_id, seq + 1, at, verb, 'claim', ${claimId}::uuid, canonical, leaf_hash FROM event
      WHERE workspace_id = ${ines.workspaceId}::uuid AND seq = ${last.seq}`,
    db.$executeRaw`INSERT INTO event (workspace_id, seq, at, verb, subject_kind, subject_id, canonical, leaf_hash)
      SELECT workspace_id, seq + 1, at, verb, subject_kind, subject_id,
        replace(canonical, '"seq":' || seq, '"seq":' || (seq + 1)), leaf_hash FROM event
      WHERE workspace_id = ${ines.workspaceId}::uuid AND seq = ${last.seq}`,
  ]
  for (const attempt of forged) await expect(attempt).rejects.toThrow(/does not say what its envelope says/)
})

it('lets the contents of an event be erased, and nothing be written in their place', async () => {
  const ines = (await givenNewsroom(people)).member('Ines')
  await givenDraft(ines)
  const content = await db.eventContent.findFirstOrThrow({
    where: { workspaceId: ines.workspaceId, name: 'statement' },
  })
  const where = { workspaceId: content.workspaceId, seq: content.seq, name: content.name }
  await db.eventContent.delete({ where: { workspaceId_seq_name: where } })
  const again = db.eventContent.create({ data: { ...content, value: '{"after":"Something else."}' } })
  await expect(again).rejects.toThrow(/append-only/)
})

it('lets a log grow and nothing else', async () => {
  const { workspaceId } = await givenNewsroom(people)
  const attempts = [
    db.$executeRaw`UPDATE audit_log SET size = 0 WHERE id = ${workspaceId}::uuid`,
    db.$executeRaw`DELETE FROM audit_log WHERE id = ${workspaceId}::uuid`,
    db.$executeRaw`TRUNCATE audit_log CASCADE`,
  ]
  for (const attempt of attempts) await expect(attempt).rejects.toThrow(/append-only/)
})
