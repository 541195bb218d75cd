import { expect, it } from 'vitest'
import { fieldHash, readEnvelope } from '@/lib/core/audit/envelope'
import { toHex } from '@/lib/core/audit/hex'
import { leafHash } from '@/lib/core/audit/merkle'
import { ok } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom, givenOpenRound, granted, review } from '@/tests/support/newsroom'

const people = { Olga: 'owner', Ines: 'reviewer', Petra: 'reviewer' } as const

it('refuses a change of the record that has no event in its transaction', async () => {
  const desk = await givenNewsroom(people)
  const { claimId } = await givenDraft(desk.member('Ines'))
  const silent = db.claim.update({ where: { id: claimId }, data: { statement: 'Something else.' } })
  await expect(silent).rejects.toThrow(/never changes unrecorded/)
})

it('refuses an event for another row in place of the row that changed', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const one = await givenDraft(ines)
  const other = await givenDraft(ines)
  const wrong = recorded(ines, ines.workspaceId, live, async (tx, log) => {
    await tx.claim.update({ where: { id: one.claimId }, data: { state: 'withdrawn' } })
    log.add('claim.withdrawn', other.claimId, {
      state: { before: 'draft', after: 'withdrawn' },
      reason: { after: 'x' },
    })
    return ok({})
  })
  await expect(wrong).rejects.toThrow(/never changes unrecorded/)
})

it('writes nothing at all when the event cannot be written', async () => {
  const desk = await givenNewsroom(people)
  const ines = desk.member('Ines')
  const { claimId } = await givenDraft(ines)
  const before = await db.auditLog.findUniqueOrThrow({ where: { id: ines.workspaceId } })
  const broken = recorded(ines, '019aa000-0000-7000-8000-000000000000', live, async (tx, log) => {
    await tx.claim.update({ where: { id: claimId }, data: { state: 'withdrawn' } })
    log.add('claim.withdrawn', claimId, {
      state: { before: 'draft', after: 'withdrawn' },
      reason: { after: 'x' },
    })
    return ok({})
  })
  await expect(broken).rejects.toThrow(/no audit log/)
  expect(await db.claim.findUniqueOrThrow({ where: { id: claimId } })).toMatchObject({ state: 'draft' })
  expect(await db.auditLog.findUniqueOrThrow({ where: { id: ines.workspaceId } })).toEqual(before)
})

it('keeps what is frozen, and deletes nothing of the record', async () => {
  const desk = await givenNewsroom(people)
  const { claimId, revisionId } = await givenOpenRound(desk.member('Ines'))
  await review(desk.member('Ines'), claimId, 'mixed')
  const attempts = [
    db.$executeRaw`UPDATE revision SET text = 'other' WHERE id = ${revisionId}::uuid`,
    db.$executeRaw`UPDATE review SET rating_label = 'True'`,
    db.$executeRaw`UPDATE event SET canonical = ''`,
    db.$executeRaw`DELETE FROM event`,
    db.$executeRaw`DELETE FROM claim`,
    db.$executeRaw`TRUNCATE review CASCADE`,
    db.$executeRaw`UPDATE event_content SET value = '{}'`,
  ]
  for (const attempt of attempts) await expect(attempt).rejects.toThrow(/append-only/)
})

it('numbers the log without gaps, and every leaf is the hash of its canonical envelope', async () => {
  const desk = await givenNewsroom(people)
  await Promise.all(Array.from({ length: 12 }, () => givenOpenRound(desk.member('Ines'))))
  const { size } = await db.auditLog.findUniqueOrThrow({ where: { id: desk.workspaceId } })
  const events = await db.event.findMany({
    where: { workspaceId: desk.workspaceId },
    orderBy: { seq: 'asc' },
    include: { contents: true },
  })
  expect(events.map((event) => event.seq)).toEqual(Array.from({ length: size }, (_, index) => index + 1))
  for (const event of events) {
    const envelope = granted(readEnvelope(event.canonical))
    expect(envelope).toMatchObject({ seq: event.seq, workspace: desk.workspaceId, verb: event.verb })
    const leaf = leafHash(new TextEncoder().encode(event.canonical))
    expect(toHex(new Uint8Array(event.leafHash))).toBe(toHex(leaf))
    const hashes = event.contents.map(({ name, salt, value }) => [
      name,
      toHex(fieldHash(salt, JSON.parse(value))),
    ])
    expect(Object.fromEntries(hashes)).toEqual(envelope.fields)
  }
})

it('names nobody and nothing in an envelope', async () => {
  const desk = await givenNewsroom(people)
  const { claimId } = await givenOpenRound(desk.member('Ines'))
  await review(desk.member('Petra'), claimId, 'mixed', 'A rationale nobody may read here.')
  const events = await db.event.findMany({
    where: { workspaceId: desk.workspaceId },
    select: { canonical: true },
  })
  const all = events.map((event) => event.canonical).join('\n')
  for (const word of ['Ines', 'Petra', 'mixed', 'rationale nobody', 'oxytocin', '@'])
    expect(all).not.toContain(word)
})
