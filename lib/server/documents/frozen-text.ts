import { checkPassage } from '@/lib/core/anchoring/check-passage'
import type { Part } from '@/lib/core/claims/input'
import type { Block } from '@/lib/core/documents/block'
import { db } from '@/lib/server/db'

/** The words of a revision, by part, and the blocks of its body. */
export interface FrozenText {
  headline: string
  deck: string
  body: string
  blocks: Block[]
}

/** How much text this process keeps at hand, in UTF-16 units. Revisions never change, so none goes stale. */
const KEPT_UNITS = 20_000_000

const kept = new Map<string, FrozenText>()
let keptUnits = 0

const unitsOf = (text: FrozenText) => text.headline.length + text.deck.length + text.body.length

function keep(key: string, text: FrozenText): void {
  if (kept.has(key)) return
  kept.set(key, text)
  keptUnits += unitsOf(text)
  // A Map lists its keys in the order they were set: the first is the one that waited longest.
  for (const [oldest, old] of kept) {
    if (keptUnits <= KEPT_UNITS || oldest === key) break
    kept.delete(oldest)
    keptUnits -= unitsOf(old)
  }
}

/** The texts of these revisions of the workspace, by revision id: at most one query. */
export async function frozenTexts(
  workspaceId: string,
  ids: Iterable<string>,
): Promise<Map<string, FrozenText>> {
  const found = new Map<string, FrozenText>()
  const missing: string[] = []
  for (const id of new Set(ids)) {
    const text = kept.get(`${workspaceId}/${id}`)
    if (text) found.set(id, text)
    else missing.push(id)
  }
  if (missing.length === 0) return found
  const revisions = await db.revision.findMany({
    where: { workspaceId, id: { in: missing } },
    select: { id: true, headline: true, deck: true, text: true, blocks: true },
  })
  for (const { id, headline, deck, text: body, blocks } of revisions) {
    const text = { headline, deck, body, blocks: blocks as unknown as Block[] }
    found.set(id, text)
    keep(`${workspaceId}/${id}`, text)
  }
  return found
}

/** Whether a stored passage still is what its part of the text says, words and surroundings. */
export function holdsIn(
  text: FrozenText | undefined,
  passage: { part: Part; start: number; end: number; exact: string; prefix: string; suffix: string },
): boolean {
  return text !== undefined && checkPassage(text[passage.part], passage).ok
}
