import { type Outcome, ok, type Refusal, refuse } from '@/lib/core/outcome'
import { db } from '@/lib/server/db'
import { type Effects, live } from '@/lib/server/effects'
import { reportFault } from '@/lib/server/faults'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { fetchArticle } from '@/lib/server/imports/fetch-article'
import { readArticle } from '@/lib/server/imports/read-article'
import { sameAsLastRevision } from '@/lib/server/imports/same-text'
import { HEARTBEAT_MS, isSilent } from '@/lib/server/imports/silence'

type Row = Prisma.ArticleImportGetPayload<object>
type Original = Pick<Row, 'name' | 'mediaType' | 'fetchedFrom'> & { bytes: Uint8Array }

/**
 * Fetches and reads one import, and writes down how far it is. Whoever begins counts a try; only the newest try may
 * write, so that two at once, or one that was thought dead, cannot mix. Ends in `ready`, `unchanged` or `failed`;
 * throws only when that cannot be written, and then it is found again.
 */
export async function runImport(importId: string, effects: Effects = live): Promise<void> {
  const row = await claim(importId, effects.now())
  if (row === null) return
  const { id, attempts } = row
  const write = async (data: Prisma.ArticleImportUpdateManyMutationInput): Promise<boolean> => {
    const where = { id, attempts, state: { in: ['fetching' as const, 'reading' as const] } }
    const { count } = await db.articleImport.updateMany({
      where,
      data: { ...data, changedAt: effects.now() },
    })
    return count > 0
  }
  const heart = setInterval(() => void write({}).catch(() => undefined), HEARTBEAT_MS)
  try {
    const done = await fetchAndRead(row, write).catch((error: unknown) => unforeseen(error))
    if (!done.ok) await write(failure(done.refusal))
  } finally {
    clearInterval(heart)
  }
}

/** Takes it for this try; null when it is done, or somebody else is heard working at it. */
async function claim(id: string, now: Date): Promise<Row | null> {
  const row = await db.articleImport.findUnique({ where: { id } })
  if (row === null) return null
  const { state, attempts } = row
  if (state !== 'waiting' && !isSilent(row, now)) return null
  const next = row.original === null ? ('fetching' as const) : ('reading' as const)
  const data = { state: next, attempts: attempts + 1, progress: null, changedAt: now }
  const { count } = await db.articleImport.updateMany({ where: { id, state, attempts }, data })
  return count === 0 ? null : { ...row, ...data }
}

type Write = (data: Prisma.ArticleImportUpdateManyMutationInput) => Promise<boolean>

async function fetchAndRead(row: Row, write: Write): Promise<Outcome<null>> {
  const original = await originalOf(row, write)
  if (!original.ok) return original
  const { bytes, name, mediaType, fetchedFrom } = original.value
  const origin = { name, mediaType, address: fetchedFrom, wholePage: row.wholePage }
  const read = await readArticle(bytes, origin)
  if (!read.ok) return read
  const { workspaceId, documentId } = row
  const same =
    documentId === null
      ? null
      : await sameAsLastRevision({ workspaceId, documentId }, read.value, { bytes, wholePage: row.wholePage })
  if (same === null)
    await write({ state: 'ready', progress: null, article: read.value as Prisma.InputJsonObject })
  else
    await write({
      state: 'unchanged',
      progress: null,
      revisionId: same,
      original: null,
      article: Prisma.DbNull,
    })
  return ok(null)
}

async function originalOf(row: Row, write: Write): Promise<Outcome<Original>> {
  const { original, name, mediaType, fetchedFrom, url } = row
  if (original !== null) return ok({ bytes: new Uint8Array(original), name, mediaType, fetchedFrom })
  if (url === null) return refuse('import.no-original', 'The file did not arrive whole. Import it again.')
  const page = await fetchArticle(url, (progress) => void write({ progress }).catch(() => undefined))
  if (!page.ok) return page
  const { bytes, sha256, address } = page.value
  const facts = { name: page.value.name, mediaType: page.value.mediaType, fetchedFrom: address }
  await write({
    ...facts,
    original: bytes.slice(),
    sha256,
    size: bytes.length,
    state: 'reading',
    progress: null,
  })
  return ok({ bytes, ...facts })
}

const failure = (refusal: Refusal) => ({
  state: 'failed' as const,
  progress: null,
  problemCode: refusal.code,
  problem: refusal.message,
})

/** What nobody foresaw is a line in the server's log and a sentence with its number for the person. */
function unforeseen(error: unknown): { ok: false; refusal: Refusal } {
  const { refusal } = reportFault(error) as { ok: false; refusal: Refusal }
  return { ok: false, refusal }
}
