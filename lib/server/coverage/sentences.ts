import { articleSentences } from '@/lib/core/coverage/article-sentences'
import type { Block } from '@/lib/core/documents/block'
import { db, type Tx } from '@/lib/server/db'

interface Text {
  id: string
  workspaceId: string
  headline: string
  deck: string
  text: string
  blocks: readonly Block[]
}

/** How many texts are read at once, each of them up to some megabytes. */
const AT_ONCE = 4

/** Writes down where the sentences of a revision are; what stands there already stays. */
export async function writeSentences(tx: Tx, text: Text): Promise<void> {
  await tx.revisionSentences.createMany({ data: [rowOf(text)], skipDuplicates: true })
}

/**
 * Does the same for all revisions that lack it: those frozen before it was written down. Ends when none is left.
 *
 * @returns how many there were
 */
export async function writeMissingSentences(): Promise<number> {
  for (let written = 0; ; ) {
    const missing = await db.revision.findMany({
      where: { sentences: null },
      select: { id: true, workspaceId: true, headline: true, deck: true, text: true, blocks: true },
      take: AT_ONCE,
    })
    if (missing.length === 0) return written
    const data = missing.map((one) => rowOf({ ...one, blocks: one.blocks as unknown as Block[] }))
    await db.revisionSentences.createMany({ data, skipDuplicates: true })
    written += missing.length
  }
}

function rowOf({ id, workspaceId, headline, deck, text, blocks }: Text) {
  const deckAt = headline.length + 1
  const bodyAt = deckAt + deck.length + 1
  const from = { headline: 0, deck: deckAt, body: bodyAt }
  const sentences = articleSentences({ headline, deck, body: text, blocks })
  return {
    revisionId: id,
    workspaceId,
    deckAt,
    bodyAt,
    starts: sentences.map(({ part, start }) => from[part] + start),
    ends: sentences.map(({ part, end }) => from[part] + end),
  }
}
