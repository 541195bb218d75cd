import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { MemberRow } from '@/lib/core/workspaces/view'
import classes from './settings.module.css'

/** Everybody who is or was in the workspace. E-mail addresses are there for those who manage members only. */
export function MemberTable({ members }: { members: MemberRow[] }) {
  const t = useTranslations('settings.members')
  const role = useTranslations('shell.role')
  const addressed = members.some((member) => member.email !== '')
  return (
    <table className={classes.members}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('role')}</th>
          {addressed ? <th scope="col">{t('email')}</th> : null}
          <th scope="col">{t('since')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} data-left={member.deactivatedAt !== null || undefined}>
            <th scope="row">{member.name}</th>
            <td data-label={t('role')}>{role(member.role)}</td>
            {addressed ? <td data-label={t('email')}>{member.email}</td> : null}
            <td data-label={t('since')}>
              {member.deactivatedAt === null ? (
                <Time iso={member.joinedAt} format="date" />
              ) : (
                <>
                  {t('left')} <Time iso={member.deactivatedAt} format="date" />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
