import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ClaimForm } from '@/components/claims/claim-form'
import classes from '@/components/reader/new-claim.module.css'
import type { ClaimDetails } from '@/lib/core/claims/input'
import type { Outcome } from '@/lib/core/outcome'
import type { SelectedWords } from '@/lib/viewer/selection'

interface Props {
  words: SelectedWords
  onSubmit: (details: ClaimDetails) => Promise<Outcome<unknown>>
  onCancel: () => void
}

/** A new claim of the selected words: the statement starts as they stand, and is made to be understood alone. */
export function NewClaim({ words, onSubmit, onCancel }: Props) {
  const t = useTranslations('reader')
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.querySelector('textarea')?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const initial: ClaimDetails = {
    statement: words.exact.replace(/\s+/g, ' ').slice(0, 1000),
    type: 'other',
    claimant: null,
    saidOn: null,
    saidWhere: null,
    whySelected: null,
    priority: 'normal',
    legalRisk: false,
  }
  return (
    <div ref={top} className={classes.new}>
      <h2>{t('newClaim.title')}</h2>
      <ClaimForm
        initial={initial}
        submitLabel={t('newClaim.submit')}
        onSubmit={onSubmit}
        onCancel={onCancel}
      />
    </div>
  )
}
