'use client'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '@/components/claims/action-bar.module.css'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/core/claims/view'
import { findRating } from '@/lib/core/verdicts/registry'

interface Props {
  claim: ClaimView
  slug: string
  writing: boolean
  draftRatingId: string | null
  onAdd: (() => void) | null
}

/** On a phone: what there is to do, always within reach, and the claims before and after. */
export function ActionBar({ claim, slug, writing, draftRatingId, onAdd }: Props) {
  const t = useTranslations('claim')
  const { previousId, nextId } = claim.neighbours
  const round = claim.currentRound
  const rating = round === null || draftRatingId === null ? null : findRating(round.scale, draftRatingId)
  function say(): string {
    if (writing) return rating === null ? t('bar.yours') : t('bar.yoursDraft', { rating: rating.label })
    if (claim.may.take) return t('bar.take')
    if (claim.state === 'to_decide')
      return t(claim.may.settle || claim.may.settleOverride ? 'bar.decide' : 'bar.waits')
    return t(`bar.${claim.state}`)
  }
  const show = () => {
    const side = document.getElementById('claim-side')
    side?.scrollIntoView({ block: 'start' })
    side?.focus({ preventScroll: true })
  }
  return (
    <nav className={classes.bar} aria-label={t('bar.label')}>
      <Button variant="primary" onClick={show}>
        {say()}
      </Button>
      {onAdd === null ? null : (
        <Button onClick={onAdd}>
          <IconPlus size={16} stroke={1.75} aria-hidden />
          {t('bar.evidence')}
        </Button>
      )}
      {onAdd !== null || previousId === null ? null : (
        <Link href={`/${slug}/claims/${previousId}`} aria-label={t('previousClaim')}>
          <IconChevronLeft size={16} stroke={1.75} aria-hidden />
        </Link>
      )}
      {onAdd !== null || nextId === null ? null : (
        <Link href={`/${slug}/claims/${nextId}`} aria-label={t('nextClaim')}>
          <IconChevronRight size={16} stroke={1.75} aria-hidden />
        </Link>
      )}
    </nav>
  )
}
