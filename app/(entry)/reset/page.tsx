import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import classes from '@/components/account/account.module.css'
import { AskResetForm } from '@/components/account/ask-reset-form'
import { canMail } from '@/lib/server/secret-links'
import { askForReset } from './actions'

export const metadata: Metadata = { title: 'New password' }

export default async function AskForResetPage() {
  const t = await getTranslations('account.reset')
  return (
    <div className={classes.form}>
      <h1 className={classes.title}>{t('title')}</h1>
      {canMail() ? <AskResetForm ask={askForReset} /> : <p>{t('noMail')}</p>}
      <p>
        <Link href="/sign-in">{t('back')}</Link>
      </p>
    </div>
  )
}
