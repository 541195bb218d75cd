import { canonicalText } from '@/lib/core/documents/canonical-text'
import type { ReadArticle } from '@/lib/core/imports/article'

const isInert = (href: string) => /^https?:\/\//.test(href)

/**
 * What is not true of a read article that must be true of every one, in words; empty when it may become a revision.
 * Positions that come from here are what claims point into for good, so every format is held to it.
 */
export function brokenLaws({ text, blocks }: Pick<ReadArticle, 'text' | 'blocks'>): string[] {
  const broken: string[] = []
  const canonical = canonicalText(text)
  if (!canonical.ok || canonical.value !== text) broken.push('the text is canonical')
  let end = 0
  for (const [index, block] of blocks.entries()) {
    const where = `block ${index} (${block.kind})`
    if (block.start < end) broken.push(`${where} comes after the one before it`)
    if (block.end <= block.start || block.end > text.length)
      broken.push(`${where} is not empty and in the text`)
    if (text.slice(end, block.start).trim() !== '') broken.push(`only white space lies before ${where}`)
    end = block.end
    let from = 0
    for (const mark of block.marks ?? []) {
      if (mark.start < block.start || mark.end > block.end) broken.push(`marks of ${where} lie inside it`)
      if (mark.end <= mark.start) broken.push(`marks of ${where} are not empty`)
      if (mark.start < from) broken.push(`marks of ${where} are in order`)
      if (mark.href !== undefined && !isInert(mark.href)) broken.push(`links of ${where} lead to web pages`)
      from = mark.start
    }
    for (const { address } of block.pictures ?? []) {
      if (address !== null && !isInert(address)) broken.push(`pictures of ${where} lead to web pages`)
    }
  }
  if (text.slice(end).trim() !== '') broken.push('only white space lies after the last block')
  return broken
}
