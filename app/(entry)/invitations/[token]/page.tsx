import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import classes from '@/components/account/account.module.css'
import { AcceptForm } from '@/components/invitations/accept-form'
import { NewAccountForm } from '@/components/invitations/new-account-form'
import { LinkButton } from '@/components/ui/link-button'
import { currentAccount } from '@/lib/server/auth'
import { visitor } from '@/lib/server/auth-mint'
import { getInvitation } from '@/lib/server/invitations/queries'
import { acceptInvitation, acceptWithNewAccount } from './actions'

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

export default async function InvitationPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params
  const account = await currentAccount()
  const found = await getInvitation(account ?? visitor(), token)
  const t = await getTranslations('invitations')
  const role = await getTranslations('shell.role')
  if (!found.ok) {
    return (
      <div className={classes.form}>
        <h1 className={classes.title}>{t('over')}</h1>
        <p role="alert" className={classes.problem}>
          {found.refusal.message}
        </p>
        <LinkButton href="/">{t('toStart')}</LinkButton>
      </div>
    )
  }
  const { workspaceName, invitedBy, email, known } = found.value
  const signIn = `/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`
  return (
    <div className={classes.form}>
      <h1 className={classes.title}>{t('join', { workspace: workspaceName })}</h1>
      <p className={classes.lead}>{t('invitedBy', { name: invitedBy, role: role(found.value.role) })}</p>
      {account !== null ? (
        <AcceptForm token={token} name={account.name} accept={acceptInvitation} />
      ) : known ? (
        <>
          <p>{t('known', { email: email ?? '' })}</p>
          <LinkButton href={signIn} variant="primary">
            {t('signIn')}
          </LinkButton>
        </>
      ) : (
        <>
          <NewAccountForm token={token} email={email} accept={acceptWithNewAccount} />
          <p>
            {t('already')} <Link href={signIn}>{t('signInLink')}</Link>
          </p>
        </>
      )}
    </div>
  )
}
