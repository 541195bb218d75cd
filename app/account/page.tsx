import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import classes from '@/components/account/account.module.css'
import { NameForm } from '@/components/account/name-form'
import { PasswordForm } from '@/components/account/password-form'
import { SessionList } from '@/components/account/session-list'
import { Logo } from '@/components/shell/logo'
import { requireAccount } from '@/lib/server/auth'
import { listSessions, membershipEnded } from '@/lib/server/members/queries'
import { listMyWorkspaces } from '@/lib/server/workspaces/queries'
import { changePassword, renameAccount, revokeSession } from './actions'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage(props: { searchParams: Promise<{ ended?: string | string[] }> }) {
  const account = await requireAccount()
  const t = await getTranslations('account')
  const role = await getTranslations('shell.role')
  const workspaces = await listMyWorkspaces(account)
  const sessions = await listSessions(account)
  const { ended: slug } = await props.searchParams
  const ended = typeof slug === 'string' ? await membershipEnded(account, slug) : null
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
        {ended === null ? null : (
          <p role="alert" className={classes.problem}>
            {t('ended', { workspace: ended })}
          </p>
        )}
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('workspaces')}</h2>
          {workspaces.length === 0 ? <p>{t('noWorkspace')}</p> : null}
          <ul className={classes.rows}>
            {workspaces.map((one) => (
              <li key={one.slug}>
                <span>
                  <Link href={`/${one.slug}/queue`}>{one.name}</Link>
                </span>
                <span className={classes.role}>{role(one.role)}</span>
              </li>
            ))}
          </ul>
        </section>
        <NameForm name={account.name} rename={renameAccount} />
        <PasswordForm change={changePassword} />
        <SessionList sessions={sessions} revoke={revokeSession} />
      </main>
    </>
  )
}
