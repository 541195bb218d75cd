import { Fragment } from 'react'
import classes from '@/components/documents/comparison.module.css'
import { wordDiff } from '@/lib/core/anchoring/word-diff'
import { shownWords } from '@/lib/core/documents/comparison'

/** Words as they were, with what was taken out and what was put in; `after` null: only as they were. */
export function ChangedWords({ before, after }: { before: string; after: string | null }) {
  if (after === null) return before
  return shownWords(wordDiff(before, after)).map((run, at) => {
    const Tag = run.kind === 'removed' ? 'del' : run.kind === 'added' ? 'ins' : Fragment
    const props = run.kind === 'same' ? {} : { className: classes[run.kind] }
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of two frozen texts never change
      <Tag key={at} {...props}>
        {run.text}
      </Tag>
    )
  })
}
