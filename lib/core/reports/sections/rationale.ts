import { z } from 'zod'
import { text } from '@/lib/core/reports/sections/words'
import { DEEPEST_LIST } from '@/lib/core/review/rationale'

/** Paragraphs, lists and quotes of a rationale; the address of a link stands in brackets after its words. */
export type RationaleBlockSection =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: RationaleBlockSection[][] }
  | { kind: 'numbered'; start: number; items: RationaleBlockSection[][] }
  | { kind: 'quote'; blocks: RationaleBlockSection[] }

const paragraph = z.strictObject({ kind: z.literal('paragraph'), text })

/** Spelled out to the depth that a rationale may have, so that no record can be nested until its reader breaks. */
function listsAt(depth: number): z.ZodObject[] {
  if (depth > DEEPEST_LIST) return []
  const items = z.array(z.array(z.discriminatedUnion('kind', [paragraph, ...listsAt(depth + 1)])))
  return [
    z.strictObject({ kind: z.literal('list'), items }),
    z.strictObject({ kind: z.literal('numbered'), start: z.int(), items }),
  ]
}

const lists = listsAt(1)
const inQuote = z.array(z.discriminatedUnion('kind', [paragraph, ...lists]))
const quote = z.strictObject({ kind: z.literal('quote'), blocks: inQuote })

export const rationaleBlocksSection = z.array(
  z.discriminatedUnion('kind', [paragraph, ...lists, quote]),
) as unknown as z.ZodType<RationaleBlockSection[]>
