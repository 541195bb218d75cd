import { expect, it } from 'vitest'
import { ok } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { declareConflict } from '@/lib/server/conflicts/commands'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

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

it('takes no event that its log does not count', async () => {
  const ines = (await givenNewsroom(people)).member('Ines')
  const { claimId } = await givenDraft(ines)
  const [log] = await db.$queryRaw<{ size: number }[]>`
    SELECT size FROM audit_log WHERE id = ${ines.workspaceId}::uuid`
  // Whole, by itself: only that nobody who follows the log, makes a report or computes its head ever comes to it.
  const beside = (seq: number) =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO event (workspace_id, seq, at, verb, subject_kind, subject_id, canonical, leaf_hash)
        SELECT workspace_id, ${seq}::integer, at, verb, subject_kind, subject_id, said,
          sha256('\\x00'::bytea || convert_to(said, 'UTF8'))
        FROM (SELECT *, replace(canonical, '"seq":' || seq, '"seq":' || ${seq}::integer) AS said FROM event
              WHERE subject_id = ${claimId}::uuid LIMIT 1) e`
      await tx.$executeRaw`UPDATE claim SET statement = 'Something else.' WHERE id = ${claimId}::uuid`
    })
  const size = log?.size ?? 0
  for (const seq of [size + 1, size + 1_000_000]) {
    await expect(beside(seq)).rejects.toThrow(/is not counted by its log/)
  }
  const claim = await db.claim.findUniqueOrThrow({ where: { id: claimId } })
  expect(claim.statement).not.toBe('Something else.')
})

it('lets no event, whichever it is, change what a round was opened under, or whose a row is', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const { claimId, roundId, documentId } = await givenOpenRound(ines)
  granted(
    await declareConflict(ines, { documentId, memberId: ines.memberId, reason: 'My sister owns it.' }, live),
  )
  const conflict = await db.conflict.findFirstOrThrow({ where: { documentId } })
  const passage = await db.passage.findFirstOrThrow({ where: { claimId } })
  const olga = desk.member('Olga')
  const changes = [
    ['round.closed', roundId, `UPDATE round SET blind = false WHERE id = '${roundId}'`],
    ['round.closed', roundId, `UPDATE round SET required = 1 WHERE id = '${roundId}'`],
    ['round.closed', roundId, `UPDATE round SET scale_version = 9 WHERE id = '${roundId}'`],
    [
      'conflict.withdrawn',
      conflict.id,
      `UPDATE conflict SET member_id = '${olga.memberId}' WHERE id = '${conflict.id}'`,
    ],
    ['claim.changed', claimId, `UPDATE claim SET created_by_id = '${olga.memberId}' WHERE id = '${claimId}'`],
    ['passage.unmarked', passage.id, `UPDATE passage SET exact = 'Men' WHERE id = '${passage.id}'`],
  ] as const
  for (const [verb, id, sql] of changes) {
    const recordedSo = recorded(olga, desk.workspaceId, live, async (tx, log) => {
      await tx.$executeRawUnsafe(sql)
      log.add(verb, id, {} as never)
      return ok({})
    })
    await expect(recordedSo, sql).rejects.toThrow(/refuses this change/)
  }
})

it('never takes a reveal back, and takes no review after it', async () => {
  const desk = await givenNewsroom({ ...people, Petra: 'reviewer', Rui: 'reviewer' })
  const { claimId, roundId } = await givenOpenRound(desk.member('Ines'))
  for (const name of ['Petra', 'Rui']) await review(desk.member(name), claimId, 'false')
  const olga = desk.member('Olga')
  const undone = recorded(olga, desk.workspaceId, live, async (tx, log) => {
    await tx.$executeRaw`UPDATE round SET revealed_at = NULL, spread = NULL WHERE id = ${roundId}::uuid`
    log.add('round.closed', roundId, { claimId: { after: claimId }, outcome: { after: 'returned' } })
    return ok({})
  })
  await expect(undone).rejects.toThrow(/revealed once/)
  const id = live.newId()
  const late = recorded(olga, desk.workspaceId, live, async (tx, log) => {
    await tx.$executeRaw`
      INSERT INTO review (id, workspace_id, round_id, claim_id, member_id, cannot_judge, cannot_judge_reason, evidence, submitted_at)
      VALUES (${id}::uuid, ${desk.workspaceId}::uuid, ${roundId}::uuid, ${claimId}::uuid, ${olga.memberId}::uuid, true,
        'Late.', '[]', now())`
    log.add('review.submitted', id, { roundId: { after: roundId } } as never)
    return ok({})
  })
  await expect(late).rejects.toThrow(/takes reviews no more/)
})

it('takes no content for an event of before, alone or among those that come with theirs', async () => {
  const ines = (await givenNewsroom(people)).member('Ines')
  await givenDraft(ines)
  const smuggled = (more: string) =>
    db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(more)
      await tx.$executeRaw`INSERT INTO event_content (workspace_id, seq, name, salt, value)
        VALUES (${ines.workspaceId}::uuid, 1, 'smuggled', ${live.newSalt()}, '{}')`
    })
  await expect(smuggled('SELECT 1')).rejects.toThrow(/append-only/)

  const events = (name: string, twice = false) => `WITH head AS (
      UPDATE audit_log SET size = size + 1 WHERE id = '${ines.workspaceId}' RETURNING size
    ), one AS (
      INSERT INTO event (workspace_id, seq, at, verb, subject_kind, subject_id, canonical, leaf_hash)
      SELECT workspace_id, head.size, at, verb, subject_kind, subject_id, said, sha256('\\x00'::bytea || said::bytea)
      FROM event, head, LATERAL (SELECT replace(canonical, '"seq":1,', '"seq":' || head.size || ',') AS said) AS t
      WHERE workspace_id = '${ines.workspaceId}' AND seq = 1
    )
    INSERT INTO event_content (workspace_id, seq, name, salt, value)
    SELECT '${ines.workspaceId}'::uuid, head.size, '${name}', 'x', '{}' FROM head
    ${twice ? `UNION ALL SELECT '${ines.workspaceId}'::uuid, 1, '${name}', 'x', '{}'` : ''}`
  // A content of an event of the same transaction comes in, so the other two are refused for what they are.
  await db.$executeRawUnsafe(events('its-own'))
  await expect(db.$executeRawUnsafe(events('another', true))).rejects.toThrow(/append-only/)
  await expect(smuggled(events('its-own-too'))).rejects.toThrow(/append-only/)
})
