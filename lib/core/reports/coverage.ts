import type { Part } from '@/lib/core/claims/input'
import type { Block } from '@/lib/core/documents/block'
import { sentencesOf } from '@/lib/core/documents/sentences'
import { partText } from '@/lib/core/reports/place'
import type { JudgedText } from '@/lib/core/reports/record'
import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import type { CoverageSection } from '@/lib/core/reports/sections/document'

function blocksOfPart(text: JudgedText, part: Part): readonly Block[] {
  if (part === 'body') return text.blocks
  const words = partText(text, part)
  return words === '' ? [] : [{ kind: 'paragraph', start: 0, end: words.length }]
}

/**
 * Which sentences of headline, deck and body are touched by a passage of a claim that is not withdrawn. A sentence
 * without one has no verdict, good or bad.
 */
export function coverageOf(text: JudgedText, claims: readonly ClaimSection[]): CoverageSection {
  const passages = claims.filter((claim) => claim.state !== 'withdrawn').flatMap((claim) => claim.passages)
  const unclaimed: CoverageSection['unclaimed'] = []
  let sentences = 0
  for (const part of ['headline', 'deck', 'body'] as const) {
    const words = partText(text, part)
    const spans = passages.filter((passage) => passage.part === part)
    for (const { start, end, block } of sentencesOf(words, blocksOfPart(text, part))) {
      sentences += 1
      if (spans.some((span) => span.start < end && start < span.end)) continue
      unclaimed.push({ part, paragraph: part === 'body' ? block + 1 : null, text: words.slice(start, end) })
    }
  }
  return { sentences, claimed: sentences - unclaimed.length, unclaimed }
}
