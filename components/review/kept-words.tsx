import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '@/components/review/kept-words.module.css'
import { RationaleView } from '@/components/review/rationale-view'
import { Button } from '@/components/ui/button'
import type { ReviewDraftContent } from '@/lib/core/review/input'
import { rationaleText } from '@/lib/core/review/rationale'

interface Props {
  draft: ReviewDraftContent
  /** The chosen rating in the words of its scale; null where none was. */
  rating: string | null
  /** Open where it was being typed a moment ago. */
  opened?: boolean
}

/** What the viewer wrote and cannot submit as it stands: theirs alone, to read and copy. Nothing where it is empty. */
export function KeptWords({ draft, rating, opened = false }: Props) {
  const t = useTranslations('review')
  const [copied, setCopied] = useState<boolean | null>(null)
  const text = draft.rationale === null ? '' : rationaleText(draft.rationale)
  if (text.trim() === '' && rating === null) return null
  const copy = () => {
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <details className={classes.kept} open={opened}>
      <summary>{t('draftRead')}</summary>
      {rating === null ? null : <p>{t('keptRating', { rating })}</p>}
      {draft.rationale === null ? null : <RationaleView doc={draft.rationale} />}
      {text.trim() === '' ? null : (
        <Button size="s" onClick={copy}>
          <span aria-live="polite">
            {t(copied === null ? 'keptCopy' : copied ? 'keptCopied' : 'keptByHand')}
          </span>
        </Button>
      )}
    </details>
  )
}
