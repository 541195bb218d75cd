import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemberTable } from '@/components/settings/member-table'
import { PolicyFacts } from '@/components/settings/policy-facts'
import { ScaleDefinitions } from '@/components/settings/scale-definitions'
import classes from '@/components/settings/settings.module.css'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { currentScales, getScale } from '@/lib/core/verdicts/registry'
import { requireMember } from '@/lib/server/auth'
import { listMembers } from '@/lib/server/members/queries'
import { getFrame, getPolicy } from '@/lib/server/workspaces/queries'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params
  const actor = await requireMember(slug)
  const [members, policy, frame] = await Promise.all([listMembers(actor), getPolicy(actor), getFrame(actor)])
  const t = await getTranslations('settings')
  const used = getScale(policy.scaleId, policy.scaleVersion)
  const others = currentScales().filter((scale) => scale.id !== used.id)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={<LinkButton href="/account">{t('account')}</LinkButton>}
    >
      <section className={classes.section} aria-labelledby="members">
        <h2 id="members">{t('members.title')}</h2>
        <MemberTable members={members} />
        {frame.may.manage ? (
          <p className={classes.note}>
            {t.rich('members.add', { slug, code: (words) => <code>{words}</code> })}
          </p>
        ) : null}
      </section>
      <section className={classes.section} aria-labelledby="policy">
        <h2 id="policy">{t('policy.title')}</h2>
        <p className={classes.note}>{t('policy.note')}</p>
        <PolicyFacts policy={policy} scaleName={used.name} />
      </section>
      <section className={classes.section} aria-labelledby="scales">
        <h2 id="scales">{t('scales.title')}</h2>
        <p className={classes.note}>{t('scales.note')}</p>
        {[used, ...others].map((scale) => (
          <ScaleDefinitions key={scale.id} scale={scale} inForce={scale === used} />
        ))}
      </section>
    </Page>
  )
}
