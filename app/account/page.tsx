import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import classes from '@/components/account/account.module.css'
import { PasswordForm } from '@/components/account/password-form'
import { SessionList } from '@/components/account/session-list'
import { Logo } from '@/components/shell/logo'
import { requireAccount } from '@/lib/server/auth'
import { listSessions } from '@/lib/server/members/queries'
import { listMyWorkspaces } from '@/lib/server/workspaces/queries'
import { changePasswordAction, revokeSessionAction } from './actions'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const account = await requireAccount()
  const t = await getTranslations('account')
  const workspaces = await listMyWorkspaces(account)
  const sessions = await listSessions(account)
  return (
    <>
      <header className={classes.bar}>
        <Link href="/">
          <Logo />
        </Link>
        <Link href="/">{t('back')}</Link>
      </header>
      <main id="content" className={classes.page}>
        <h1 className={classes.title}>
          {t('title')}: {account.name}
        </h1>
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('workspaces')}</h2>
          {workspaces.length === 0 ? <p>{t('noWorkspace')}</p> : null}
          <ul className={classes.rows}>
            {workspaces.map(({ slug, name }) => (
              <li key={slug}>
                <Link href={`/${slug}/queue`}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
        <PasswordForm change={changePasswordAction} />
        <SessionList sessions={sessions} revoke={revokeSessionAction} />
      </main>
    </>
  )
}
