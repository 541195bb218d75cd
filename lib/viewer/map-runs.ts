import type { PartSpan } from '@/lib/core/coverage/coverage'
import type { BlockIndex } from '@/lib/viewer/positions'

/** Runs closer than this are drawn as one, in pixels of the map. */
const APART = 1

/** Where a block is on the map, in pixels. */
export interface MapBlock {
  top: number
  height: number
}

/**
 * Sentences as runs on the map, from top to bottom in pixels: neighbours are one run, so that there are never more than
 * fit. A sentence is as far into its block as its words are.
 *
 * @param sentences in reading order
 * @param blocks of the same blocks as `index`
 */
export function mapRuns(
  sentences: readonly PartSpan[],
  wanted: (at: number) => boolean,
  index: BlockIndex,
  blocks: readonly MapBlock[],
): { top: number; bottom: number }[] {
  const runs: { top: number; bottom: number }[] = []
  let at = 0
  for (let n = 0; n < sentences.length; n += 1) {
    const sentence = sentences[n]
    if (!sentence) break
    while (at < index.length && isBefore(index[at], sentence)) at += 1
    const [words, block] = [index[at], blocks[at]]
    if (!words || !block || !wanted(n)) continue
    const each = block.height / Math.max(1, words.end - words.start)
    const top = block.top + Math.max(0, sentence.start - words.start) * each
    const bottom = block.top + Math.min(words.end - words.start, sentence.end - words.start) * each
    const last = runs.at(-1)
    if (last && top - last.bottom < APART) last.bottom = Math.max(last.bottom, bottom)
    else runs.push({ top, bottom: Math.max(bottom, top + APART) })
  }
  return runs
}

const rank = { headline: 0, deck: 1, body: 2 }

const isBefore = (block: BlockIndex[number] | undefined, { part, start }: PartSpan): boolean =>
  block !== undefined && (rank[block.part] < rank[part] || (block.part === part && block.end <= start))
