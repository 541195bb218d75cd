import { useTranslations } from 'next-intl'
import classes from '@/components/review/kept-words.module.css'
import { RationaleView } from '@/components/review/rationale-view'
import type { ReviewDraftContent } from '@/lib/core/review/input'

/**
 * What the viewer wrote and holds no slot for any more: theirs to read and copy, and there again with the next slot.
 */
export function KeptWords({ draft }: { draft: ReviewDraftContent }) {
  const t = useTranslations('review')
  return (
    <>
      <p>{t('draftKept')}</p>
      {draft.rationale === null ? null : (
        <details className={classes.kept}>
          <summary>{t('draftRead')}</summary>
          <RationaleView doc={draft.rationale} />
        </details>
      )}
    </>
  )
}
