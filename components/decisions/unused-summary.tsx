'use client'
import { useTranslations } from 'next-intl'
import type { Viewer } from '@/components/claims/claim-actions'
import classes from '@/components/decisions/decision-panel.module.css'
import { useKeptText } from '@/components/decisions/use-kept-text'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/core/claims/view'

/** What somebody had typed when another settled the claim first: kept until they have no more use for it. */
export function UnusedSummary({ claim, viewer }: { claim: ClaimView; viewer: Viewer }) {
  const t = useTranslations('decisions')
  const kept = useKeptText(`plumbline.decision.${viewer.memberId}.${claim.id}.summary`)
  const text = kept.text.trim()
  if (text === '' || claim.decisions.some(({ summary }) => summary.trim() === text)) return null
  const discard = () => {
    kept.type('')
    kept.forget()
  }
  return (
    <section className={classes.unused} aria-label={t('unused')}>
      <h3>{t('unused')}</h3>
      <p className={classes.meta}>{t('unusedText')}</p>
      <blockquote>{text}</blockquote>
      <div>
        <Button size="s" onClick={() => void navigator.clipboard?.writeText(text)}>
          {t('copy')}
        </Button>
        <Button size="s" variant="quiet" onClick={discard}>
          {t('discard')}
        </Button>
      </div>
    </section>
  )
}
