'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Saving } from '@/components/review/draft-saver'
import classes from '@/components/review/draft-saving.module.css'
import { SavingSign } from '@/components/ui/saving-sign'

/** Whether the server has what was typed; if not, where it is and what happens next. */
export function DraftSaving({ saving, onTryNow }: { saving: Saving; onTryNow: () => void }) {
  const t = useTranslations('review')
  const left = useSecondsLeft(saving)
  if (saving.kind !== 'unsaved') return <SavingSign state={saving} />
  const parts = [
    t('saving.not'),
    saving.why,
    t(saving.onDevice ? 'saving.kept' : 'saving.notKept'),
    left === null ? null : t('saving.again', { seconds: left }),
  ]
  return (
    <div className={classes.sign}>
      <SavingSign state={{ kind: 'unsaved', message: parts.filter((part) => part !== null).join(' ') }} />
      <button type="button" onClick={onTryNow}>
        {t('saving.now')}
      </button>
    </div>
  )
}

function useSecondsLeft(saving: Saving): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const seconds = saving.kind === 'unsaved' ? saving.retryInSeconds : null
    setLeft(seconds)
    if (seconds === null) return
    const timer = setInterval(() => setLeft((now) => (now === null ? null : Math.max(0, now - 1))), 1000)
    return () => clearInterval(timer)
  }, [saving])
  return left
}
