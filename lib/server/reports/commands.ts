import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import type { Block } from '@/lib/core/documents/block'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { buildRecord } from '@/lib/core/reports/build'
import type { makeReportInput } from '@/lib/core/reports/input'
import { RENDERER_VERSION, type ReportRecord } from '@/lib/core/reports/record'
import { serializeRecord, sha256Of } from '@/lib/core/reports/serialize'
import { recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { tookPart } from '@/lib/server/documents/took-part'
import type { Effects } from '@/lib/server/effects'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { loadEntries, loadTree } from '@/lib/server/reports/load-log'
import { plumblineVersion } from '@/lib/server/version'

/**
 * Makes a dated report of a document: folds the log as it now stands into a record, and keeps the record byte
 * for byte. Every format is rendered from it on demand, so the same report gives the same bytes.
 */
export async function makeReport(
  actor: MemberActor,
  input: z.infer<typeof makeReportInput>,
  effects: Effects,
): Promise<Outcome<{ reportId: string; number: number }>> {
  const { workspaceId } = actor
  const { documentId } = input
  const exists = await db.document.count({ where: { id: documentId, workspaceId } })
  if (exists === 0) return refuse('document.not-found', 'There is no such document here.')
  const sentence = 'You can make reports of documents that you imported or reviewed in.'
  const no = forbidden(
    actor,
    'report.make',
    { workspaceId, tookPart: await tookPart(actor, documentId) },
    sentence,
  )
  if (no) return no

  const reportId = effects.newId()
  const record = await foldRecord(actor, documentId, reportId, effects)
  const text = serializeRecord(record)
  const { number } = record.identity
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    const recordSha256 = sha256Of(text)
    const facts = { documentId, number, logSize: record.log.size, recordSha256 }
    await tx.report.create({
      data: { id: reportId, workspaceId, ...facts, record: text, madeById: actor.memberId, madeAt: now },
    })
    log.add('report.made', reportId, {
      documentId: { after: documentId },
      number: { after: number },
      logSize: { after: record.log.size },
      recordSha256: { after: recordSha256 },
    })
    return ok({ reportId, number })
  })
}

const textSelect = { id: true, headline: true, deck: true, text: true, blocks: true } as const

type TextRow = Prisma.RevisionGetPayload<{ select: typeof textSelect }>

const textOf = ({ headline, deck, text, blocks }: TextRow) => ({
  headline,
  deck,
  body: text,
  blocks: blocks as unknown as Block[],
})

/** Reads one consistent snapshot (log size, text, events) and folds it; the fold itself is pure. */
async function foldRecord(
  actor: MemberActor,
  documentId: string,
  reportId: string,
  effects: Effects,
): Promise<ReportRecord> {
  const { workspaceId } = actor
  const snapshot = await db.$transaction(
    async (tx) => {
      const { size } = await tx.auditLog.findUniqueOrThrow({
        where: { id: workspaceId },
        select: { size: true },
      })
      const workspace = await tx.workspace.findUniqueOrThrow({
        where: { id: workspaceId },
        select: { id: true, name: true, slug: true },
      })
      const revision = await tx.revision.findFirstOrThrow({
        where: { documentId, workspaceId },
        orderBy: { number: 'desc' },
        select: textSelect,
      })
      const earlier = await tx.revision.findMany({
        where: {
          documentId,
          workspaceId,
          id: { not: revision.id },
          passages: { some: { removedAt: null } },
        },
        orderBy: { number: 'asc' },
        select: textSelect,
      })
      const last = await tx.report.aggregate({ where: { workspaceId }, _max: { number: true } })
      const tree = await loadTree(tx, workspaceId, size)
      const entries = await loadEntries(tx, workspaceId, documentId, size)
      return { workspace, revision, earlier, number: (last._max.number ?? 0) + 1, tree, entries }
    },
    { isolationLevel: 'RepeatableRead' },
  )
  const { workspace, revision, earlier, number, tree, entries } = snapshot
  return buildRecord({
    identity: {
      reportId,
      number,
      workspace,
      generatedAt: effects.now().toISOString(),
      generatedBy: actor.name,
      plumblineVersion,
      rendererVersion: RENDERER_VERSION,
      language: 'en',
    },
    documentId,
    revisionId: revision.id,
    text: {
      ...textOf(revision),
      ...(earlier.length === 0
        ? {}
        : { earlier: earlier.map((one) => ({ revisionId: one.id, ...textOf(one) })) }),
    },
    tree,
    entries,
  })
}
