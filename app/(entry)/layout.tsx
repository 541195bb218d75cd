import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Specimen } from '@/components/account/specimen'
import { Logo } from '@/components/shell/logo'
import classes from './entry.module.css'

/** The pages before the desk, sign-in and set-up: the form, and beside it what all this is about. */
export default async function EntryLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('account')
  return (
    <div className={classes.entry}>
      <main id="content" className={classes.sheet}>
        <Logo />
        <div className={classes.form}>{children}</div>
        <p className={classes.promise}>{t('promise')}</p>
      </main>
      <Specimen />
    </div>
  )
}
