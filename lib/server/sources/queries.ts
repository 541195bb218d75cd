import type { MemberActor } from '@/lib/core/actor'
import { storable } from '@/lib/core/input-fields'
import { identityKeyOfAddress } from '@/lib/core/sources/identity'
import type { SourceRow, SourceView } from '@/lib/core/sources/view'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { PAGE_SIZE, paged, startAfter } from '@/lib/server/paging'
import { sourceRowSelect, sourceSelect, toSourceRow, toSourceView } from '@/lib/server/sources/to-view'

/** What is searched: the words that identify a source to a person. */
const SEARCHED = ['title', 'authors', 'container', 'publisher', 'url', 'doi', 'pmid'] as const

/** The workspace's library, newest first. `search` finds words anywhere in the description. */
export async function listSources(
  actor: MemberActor,
  input: { search?: string; cursor?: string } = {},
): Promise<{ rows: SourceRow[]; next: string | null }> {
  const { workspaceId } = actor
  authorize(actor, 'source.read', { workspaceId })
  const sources = await db.source.findMany({
    where: { workspaceId, AND: wordsOf(input.search).map(saying) },
    select: sourceRowSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    ...startAfter(input.cursor),
  })
  const { page, last } = paged(sources)
  return { rows: page.map(toSourceRow), next: last?.id ?? null }
}

/** The source with this URL, DOI or PMID, if the workspace has it: however the address is written. */
export async function findSource(actor: MemberActor, input: { address: string }): Promise<SourceView | null> {
  const { workspaceId } = actor
  authorize(actor, 'source.read', { workspaceId })
  const identityKey = identityKeyOfAddress(input.address)
  if (identityKey === null) return null
  const source = await db.source.findFirst({ where: { workspaceId, identityKey }, select: sourceSelect })
  return source ? toSourceView(source) : null
}

/** At most eight words: more do not narrow a library further. */
function wordsOf(search: string | undefined): string[] {
  return storable(search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
}

function saying(word: string): Prisma.SourceWhereInput {
  // LIKE's own signs are what was typed, not wildcards.
  const contains = word.replace(/[\\%_]/g, '\\$&')
  return { OR: SEARCHED.map((name) => ({ [name]: { contains, mode: 'insensitive' } })) }
}
