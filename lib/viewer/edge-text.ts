import type { Part } from '@/lib/core/claims/input'
import { sentencesOf } from '@/lib/core/documents/sentences'
import type { RevisionView } from '@/lib/core/documents/view'
import { partText } from '@/lib/viewer/article-doc'
import type { EdgeText } from '@/lib/viewer/edge-steps'

/** A part of a revision as a text that the edges of passages move in. */
export function edgeTextOf(revision: RevisionView, part: Part, language: string): EdgeText {
  const text = partText(revision, part)
  const blocks =
    part === 'body' ? revision.blocks : [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  return { text, language, sentences: sentencesOf(text, blocks) }
}
