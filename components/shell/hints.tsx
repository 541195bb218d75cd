'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Outcome } from '@/lib/core/outcome'
import classes from './hints.module.css'

const order = ['mark', 'judge', 'export'] as const
export type Hint = (typeof order)[number]

/** One of three short hints that lead through mark, judge, export. Put away once, it is gone for good. */
export function HintNote({
  hint,
  dismissed,
  dismiss,
}: {
  hint: Hint
  dismissed: string[]
  dismiss: (input: { name: string }) => Promise<Outcome<unknown>>
}) {
  const t = useTranslations('shell')
  const [gone, setGone] = useState(dismissed.includes(hint))
  if (gone) return null
  const putAway = () => {
    setGone(true)
    void dismiss({ name: hint })
  }
  return (
    <div role="note" className={classes.hint} aria-label={t('hint.label')}>
      <span className={classes.step}>{t('hint.step', { number: order.indexOf(hint) + 1 })}</span>
      <p>{t(`hint.${hint}`)}</p>
      <Button size="s" variant="quiet" onClick={putAway}>
        {t('hint.putAway')}
      </Button>
    </div>
  )
}
