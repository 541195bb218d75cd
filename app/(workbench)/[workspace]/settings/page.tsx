import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationList } from '@/components/invitations/invitation-list'
import { InviteForm } from '@/components/invitations/invite-form'
import { ScaleList } from '@/components/scales/scale-list'
import { LeaveWorkspace } from '@/components/settings/leave-workspace'
import { MemberTable } from '@/components/settings/member-table'
import { PolicyFacts } from '@/components/settings/policy-facts'
import { PolicyForm } from '@/components/settings/policy-form'
import { PolicyHistory } from '@/components/settings/policy-history'
import classes from '@/components/settings/settings.module.css'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { can } from '@/lib/core/permissions'
import { currentScales } from '@/lib/core/verdicts/registry'
import type { Scale } from '@/lib/core/verdicts/scale'
import { requireMember } from '@/lib/server/auth'
import { listInvitations } from '@/lib/server/invitations/queries'
import { listMembers } from '@/lib/server/members/queries'
import { getPolicy, listPolicies } from '@/lib/server/policy/queries'
import { listOwnScales } from '@/lib/server/scales/queries'
import { canMail } from '@/lib/server/secret-links'
import { getFrame } from '@/lib/server/workspaces/queries'
import {
  changePolicy,
  changeRole,
  deactivateMember,
  invite,
  makeResetLink,
  reactivateMember,
  renewInvitation,
  revokeInvitation,
} from './actions'
import { retireScale } from './scales/actions'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params
  const actor = await requireMember(slug)
  const [members, policy, versions, frame, own] = await Promise.all([
    listMembers(actor),
    getPolicy(actor),
    listPolicies(actor),
    getFrame(actor),
    listOwnScales(actor),
  ])
  const t = await getTranslations('settings')
  // Members may have gone since the policy was set: a round that asks for more than there are never ends.
  const asked = Math.max(policy.requiredReviews, policy.terms.requiredForHigh ?? 0)
  const reviewers = members.filter(
    ({ role, deactivatedAt }) => deactivatedAt === null && role !== 'auditor',
  ).length
  const used = policy.scale
  const isUsed = ({ id, version }: Scale) => id === used.id && version === used.version
  const current = [
    ...own.flatMap(({ scale, retiredAt }) => (retiredAt === null ? [scale] : [])),
    ...currentScales(),
  ]
  const offered = current.some(isUsed) ? current : [used, ...current]
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={<LinkButton href="/account">{t('account')}</LinkButton>}
    >
      <section className={classes.section} aria-labelledby="members">
        <h2 id="members">{t('members.title')}</h2>
        <MemberTable
          members={members}
          self={actor.memberId}
          seesLast={can(actor, 'member.seen', { workspaceId: actor.workspaceId })}
          manage={
            frame.may.manageMembers
              ? {
                  changeRole: changeRole.bind(null, slug),
                  deactivate: deactivateMember.bind(null, slug),
                  reactivate: reactivateMember.bind(null, slug),
                  makeResetLink: makeResetLink.bind(null, slug),
                }
              : null
          }
        />
        <LeaveWorkspace
          self={actor.memberId}
          workspace={frame.name}
          leave={deactivateMember.bind(null, slug)}
        />
      </section>
      {frame.may.manageMembers ? (
        <section className={classes.section} aria-labelledby="invitations">
          <h2 id="invitations">{t('invitations')}</h2>
          <InviteForm mails={canMail()} invite={invite.bind(null, slug)} />
          <InvitationList
            invitations={await listInvitations(actor)}
            revoke={revokeInvitation.bind(null, slug)}
            renew={renewInvitation.bind(null, slug)}
          />
        </section>
      ) : null}
      <section className={classes.section} aria-labelledby="policy">
        <h2 id="policy">{t('policy.title')}</h2>
        <p className={classes.note}>{t('policy.note')}</p>
        {asked > reviewers ? (
          <p role="alert" className={classes.problem}>
            {t('policy.tooFew', { asked, reviewers })}
          </p>
        ) : null}
        {frame.may.manage ? (
          <PolicyForm policy={policy} scales={offered} changePolicy={changePolicy.bind(null, slug)} />
        ) : (
          <PolicyFacts policy={policy} scale={used} />
        )}
        <PolicyHistory versions={versions} />
      </section>
      <section className={classes.section} aria-labelledby="scales">
        <h2 id="scales">{t('scales.title')}</h2>
        <p className={classes.note}>{t('scales.note')}</p>
        <ScaleList
          inForce={used}
          own={own}
          settingsHref={`/${slug}/settings`}
          retire={frame.may.manage ? retireScale.bind(null, slug) : null}
        />
      </section>
    </Page>
  )
}
