'use client'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import classes from '@/components/reader/act-toast.module.css'
import type { ActHistory } from '@/components/reader/use-act-history'

/** How long what was done stays on the page, in milliseconds; as long as somebody is at it, it stays. */
const SHOWN = 8000

/** What was just done, with the way back. Said aloud too. */
export function ActToast({ history }: { history: ActHistory }) {
  const t = useTranslations('reader')
  const { said, dismiss, undo, redo } = history
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (said === null || held) return
    const timer = setTimeout(dismiss, SHOWN)
    return () => clearTimeout(timer)
  }, [said, held, dismiss])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only waits while somebody is at the button within
    <div
      className={classes.place}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" className={said ? classes.toast : undefined}>
        {said ? <p key={said.count}>{said.text}</p> : null}
        {said?.offers ? (
          <button type="button" onClick={said.offers === 'undo' ? undo : redo}>
            {t(`history.${said.offers}`)}
          </button>
        ) : null}
        {said ? (
          <button type="button" className={classes.close} aria-label={t('close')} onClick={dismiss}>
            <IconX size={14} stroke={1.75} aria-hidden />
          </button>
        ) : null}
      </div>
    </div>
  )
}
