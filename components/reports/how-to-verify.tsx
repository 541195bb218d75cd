import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from './reports.module.css'

const code = (words: ReactNode) => <code>{words}</code>

/** How anybody checks a report without this server, and what a check does not prove. */
export function HowToVerify() {
  const t = useTranslations('reports.verify')
  return (
    <section className={classes.verify} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{t('who')}</p>
      <p>{t.rich('how', { code })}</p>
      <p>{t('what')}</p>
      <p>{t('limits')}</p>
    </section>
  )
}
