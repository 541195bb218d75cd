'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { ClaimForm } from '@/components/claims/claim-form'
import classes from '@/components/reader/new-claim.module.css'
import type { ClaimDetails } from '@/lib/core/claims/input'
import type { Outcome } from '@/lib/core/outcome'
import type { SelectedWords } from '@/lib/viewer/selection'

interface Props {
  words: SelectedWords
  language: string
  onSubmit: (details: ClaimDetails) => Promise<Outcome<unknown>>
  onCancel: () => void
}

/** The form that makes a claim of the selected words. They stay marked in the article and stand above the form. */
export function NewClaim({ words, language, onSubmit, onCancel }: Props) {
  const t = useTranslations('reader.newClaim')
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  // As it was opened: nobody else can change what is no claim yet.
  const [blank] = useState(() => blankDetails(words.exact))
  useEffect(() => {
    const statement = panel.current?.querySelector<HTMLTextAreaElement>('[data-autofocus]')
    statement?.focus({ preventScroll: true })
    statement?.setSelectionRange(statement.value.length, statement.value.length)
  }, [])
  return (
    <section className={classes.panel} ref={panel} aria-labelledby={id}>
      <h2 id={id}>{t('title')}</h2>
      <blockquote className={classes.words} lang={language} dir="auto">
        {words.exact}
      </blockquote>
      <ClaimForm initial={blank} submitLabel={t('submit')} onSubmit={onSubmit} onCancel={onCancel} />
    </section>
  )
}

/** The words themselves are the first draft of the statement. */
function blankDetails(exact: string): ClaimDetails {
  return {
    statement: exact.replace(/\s+/g, ' ').slice(0, 1000),
    type: 'other',
    claimant: null,
    saidOn: null,
    saidWhere: null,
    whySelected: null,
    priority: 'normal',
    legalRisk: false,
  }
}
