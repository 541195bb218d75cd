'use client'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import classes from '@/components/acts/refusal-note.module.css'
import { Button } from '@/components/ui/button'
import type { Refusal } from '@/lib/core/outcome'

interface Props {
  refusal: Refusal | null
  /** Called once the newer claim was asked for. */
  onReloaded?: () => void
}

/** Why something was not done, where it happened. Reloading brings the newer claim and keeps what was typed. */
export function RefusalNote({ refusal, onReloaded }: Props) {
  const t = useTranslations('acts')
  const router = useRouter()
  if (refusal === null) return null
  const changed = refusal.code.endsWith('.changed-meanwhile') || refusal.code === 'review.given-back'
  const ofClaim = refusal.code.startsWith('claim.') || refusal.code.startsWith('review.')
  const reload = () => {
    router.refresh()
    onReloaded?.()
  }
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <p>
        {refusal.message} {changed ? t('textKept') : null}
      </p>
      {changed ? (
        <Button size="s" onClick={reload}>
          {t(ofClaim ? 'reload' : 'reloadOther')}
        </Button>
      ) : null}
    </div>
  )
}
