import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import classes from '@/components/account/account.module.css'
import { ResetForm } from '@/components/account/reset-form'
import { visitor } from '@/lib/server/auth-mint'
import { getReset } from '@/lib/server/members/queries'
import { resetPassword } from '../actions'

export const metadata: Metadata = { title: 'New password', robots: { index: false } }

export default async function ResetPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params
  const found = await getReset(visitor(), token)
  const t = await getTranslations('account.reset')
  return (
    <div className={classes.form}>
      <h1 className={classes.title}>{t('title')}</h1>
      {found.ok ? (
        <>
          <p className={classes.lead}>{t('forWhom', { name: found.value.name })}</p>
          <ResetForm token={token} reset={resetPassword} />
        </>
      ) : (
        <>
          <p role="alert" className={classes.problem}>
            {found.refusal.message}
          </p>
          <p>
            <Link href="/reset">{t('again')}</Link>
          </p>
        </>
      )}
    </div>
  )
}
