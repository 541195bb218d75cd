'use client'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/review/to-submit.module.css'
import { type DraftField, missingOf } from '@/lib/core/review/draft'
import type { ReviewDraftContent } from '@/lib/core/review/input'
import type { Scale } from '@/lib/core/verdicts/scale'

const icon = { size: 15, stroke: 1.75, 'aria-hidden': true } as const
const always = ['ratingId', 'confidence', 'rationale'] as const
const withCertainty = ['ratingId', 'certainty', 'confidence', 'rationale'] as const

/** Takes the focus to a field of the form, or to the evidence beside it. */
export function focusField(form: HTMLElement | null, field: DraftField): void {
  const place = form?.querySelector<HTMLElement>(`[data-field="${field}"]`)
  const wanted =
    place?.querySelector<HTMLElement>('input:checked, [contenteditable="true"]') ??
    place?.querySelector<HTMLElement>('input, button')
  wanted?.focus()
  wanted?.scrollIntoView({ block: 'nearest' })
}

interface Props {
  content: ReviewDraftContent
  scale: Scale
  onGo: (field: DraftField) => void
}

/** What is there and what is missing, as it is typed: each point leads to its field. */
export function ToSubmit({ content, scale, onGo }: Props) {
  const t = useTranslations('review.toSubmit')
  const missing = missingOf(content, scale)
  const asked: readonly DraftField[] = scale.certainty === undefined ? always : withCertainty
  const fields: readonly DraftField[] = missing.evidence === undefined ? asked : [...asked, 'evidence']
  const open = fields.filter((field) => missing[field] !== undefined).length
  return (
    <div className={classes.list}>
      <p role="status">{open === 0 ? t('ready') : t('missing', { count: open })}</p>
      <ul>
        {fields.map((field) => {
          const done = missing[field] === undefined
          return (
            <li key={field}>
              <button type="button" data-done={done || undefined} onClick={() => onGo(field)}>
                {done ? <IconCircleCheck {...icon} /> : <IconCircle {...icon} />}
                {t(field)}
                <span className="visually-hidden">{t(done ? 'done' : 'notYet')}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
