import type { PassageInput } from '@/lib/core/claims/input'
import type { PassageContent } from '@/seeds/content'
import type { StagedDocument } from '@/seeds/stage'

/** Where the words stand in the frozen text. */
export function passageIn(document: StagedDocument, passage: PassageContent): PassageInput {
  const { part = 'body', quote, occurrence = 1 } = passage
  const text = document.parts[part]
  let start = -1
  for (let found = 0; found < occurrence; found += 1) start = text.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`“${quote}” does not stand in the ${part}.`)
  return { revisionId: document.revisionId, part, start, end: start + quote.length, exact: quote }
}
