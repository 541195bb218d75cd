'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from '@/components/claims/still-panel.module.css'

/** A side with nothing to fill in: what the claim waits for, and the steps that are left. */
export function StillPanel({ what, children }: { what: 'withdrawn' | 'toDecide'; children: ReactNode }) {
  const t = useTranslations('claim')
  return (
    <section className={classes.still} aria-label={t(`still.${what}`)}>
      <h2>{t(`still.${what}`)}</h2>
      <p>{t(`still.${what}Text`)}</p>
      <div className={classes.steps}>{children}</div>
    </section>
  )
}
