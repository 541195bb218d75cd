import { articleSentences } from '@/lib/core/coverage/article-sentences'
import { coverageOf, type PartSpan } from '@/lib/core/coverage/coverage'
import { setAsidesOf } from '@/lib/core/reports/fold-set-asides'
import type { Journal } from '@/lib/core/reports/journal'
import { partText } from '@/lib/core/reports/place'
import type { JudgedText } from '@/lib/core/reports/record'
import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import type { CoverageSection } from '@/lib/core/reports/sections/document'

/**
 * Which sentences of headline, deck and body are touched by a passage of a claim that is not withdrawn, and which were
 * set aside as not checkable. A sentence without a claim has no verdict, good or bad. Where nothing was set aside the
 * section says nothing of it, so that older records fold to the same bytes.
 */
export function coverageSectionOf(
  journal: Journal,
  text: JudgedText,
  revisionId: string,
  claims: readonly ClaimSection[],
): CoverageSection {
  const sentences = articleSentences(text)
  const passages = claims
    .filter((claim) => claim.state !== 'withdrawn')
    .flatMap((claim) => claim.passages)
    .flatMap((passage): PartSpan[] => {
      const here = passage.now ? passage.now.place : passage
      return here ? [here] : []
    })
  const aside = setAsidesOf(journal, revisionId)
  const coverage = coverageOf(
    sentences,
    passages,
    aside.map(({ facts }) => facts),
  )
  const unclaimed: CoverageSection['unclaimed'] = []
  const setAside: NonNullable<CoverageSection['setAside']> = []
  sentences.forEach(({ part, start, end, block }, i) => {
    if (coverage.states[i] === 'claimed') return
    const words = partText(text, part).slice(start, end)
    const sentence = { part, paragraph: part === 'body' ? block + 1 : null, text: words }
    const by = aside[coverage.setAsideBy[i] ?? -1]
    if (by === undefined) unclaimed.push(sentence)
    else {
      const { why, note } = by.facts
      setAside.push({ ...sentence, why, note, by: by.by, at: by.at, entry: by.entry })
    }
  })
  return {
    sentences: sentences.length,
    claimed: coverage.claimed,
    unclaimed,
    ...(setAside.length > 0 ? { setAside } : {}),
  }
}
