import type { MemberActor } from '@/lib/core/actor'
import { blocksOf } from '@/lib/core/documents/blocks'
import { reviseDocument } from '@/lib/server/documents/revise'
import { live } from '@/lib/server/effects'

/** The next revision of a document: an article of paragraphs, as if its text had been pasted. */
export function revisedTo(actor: MemberActor, documentId: string, text: string, headline = 'Why we go back') {
  const bytes = new TextEncoder().encode(text)
  const original = { bytes, name: null, mediaType: 'text/plain', fetchedFrom: null }
  return reviseDocument(
    actor,
    { documentId, headline, deck: '', text, blocks: blocksOf(text), original },
    live,
  )
}
