import type { Cell } from '@/lib/core/csv'
import type { ChangeListView } from '@/lib/core/proposed-changes/view'

const heads = [
  'claim',
  'state',
  'revision',
  'part',
  'paragraph',
  'section',
  'words',
  'new_words',
  'why',
  'proposed_by',
  'proposed_at',
  'answered_by',
  'answered_at',
  'answer',
  'now_in_revision',
]

/**
 * A change list as rows of a table: a line of heads, then one row a change, in reading order. Times are ISO 8601 in
 * UTC.
 */
export function changeRows({ changes }: Pick<ChangeListView, 'changes'>): Cell[][] {
  return [
    heads,
    ...changes.map((one): Cell[] => [
      one.claimNumber,
      one.state,
      one.revision,
      one.part,
      one.part === 'body' ? one.paragraph : null,
      one.section,
      one.exact,
      one.replacement,
      one.why,
      one.proposedByName,
      one.proposedAt,
      one.answer?.byName ?? null,
      one.answer?.at ?? null,
      one.answer?.words ?? null,
      one.carriedIn,
    ]),
  ]
}
