'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MadeLink } from '@/components/invitations/made-link'
import { LeaveDialog } from '@/components/settings/leave-dialog'
import { type Managing, MemberActs } from '@/components/settings/member-acts'
import { RoleSelect } from '@/components/settings/role-select'
import { Time } from '@/components/ui/time'
import type { MadeLink as Made } from '@/lib/core/invitations/view'
import type { MemberRow } from '@/lib/core/members/view'
import type { Outcome } from '@/lib/core/outcome'
import classes from './settings.module.css'

export interface MemberTableProps {
  members: MemberRow[]
  self: string
  /** What those who manage members can do; null shows the list to read. */
  manage: Managing | null
  /** Whether "last seen" is for this reader. */
  seesLast: boolean
}

/** Everybody who is or was in the workspace. Addresses, roles to choose and acts are for those who manage members. */
export function MemberTable({ members, self, manage, seesLast }: MemberTableProps) {
  const t = useTranslations('settings.members')
  const roleName = useTranslations('shell.role')
  const [problem, setProblem] = useState<string | null>(null)
  const [link, setLink] = useState<{ made: Made; name: string } | null>(null)
  const [sending, setSending] = useState<MemberRow | null>(null)
  const act = async <T,>(outcome: Promise<Outcome<T>>): Promise<T | null> => {
    const done = await outcome.catch(() => null)
    setProblem(done === null ? t('fault') : done.ok ? null : done.refusal.message)
    return done?.ok ? done.value : null
  }
  return (
    <>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <table className={classes.members}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('role')}</th>
            {manage ? <th scope="col">{t('email')}</th> : null}
            <th scope="col">{t('since')}</th>
            {seesLast ? <th scope="col">{t('lastSeen')}</th> : null}
            {manage ? (
              <th scope="col">
                <span className="visually-hidden">{t('acts')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const active = member.deactivatedAt === null
            return (
              <tr key={member.id} data-left={!active || undefined}>
                <th scope="row">
                  {member.name}
                  {member.id === self ? <span className={classes.you}> {t('you')}</span> : null}
                </th>
                <td data-label={t('role')}>
                  {manage && active ? (
                    <RoleSelect
                      member={member}
                      change={(role) => act(manage.changeRole({ memberId: member.id, role }))}
                    />
                  ) : (
                    roleName(member.role)
                  )}
                </td>
                {manage ? <td data-label={t('email')}>{member.email}</td> : null}
                <td data-label={t('since')}>
                  {member.deactivatedAt === null ? (
                    <Time iso={member.joinedAt} format="date" />
                  ) : (
                    <>
                      {t('left')} <Time iso={member.deactivatedAt} format="date" />
                    </>
                  )}
                </td>
                {seesLast ? (
                  <td data-label={t('lastSeen')}>
                    {member.lastSeenAt === null ? t('never') : <Time iso={member.lastSeenAt} />}
                  </td>
                ) : null}
                {manage ? (
                  <td className={classes.acts}>
                    <MemberActs
                      member={member}
                      own={member.id === self}
                      end={() => setSending(member)}
                      takeUp={() => void act(manage.reactivate({ memberId: member.id }))}
                      makeLink={() =>
                        void act(manage.makeResetLink({ memberId: member.id })).then((made) =>
                          setLink(made && { made, name: member.name }),
                        )
                      }
                    />
                  </td>
                ) : null}
              </tr>
            )
          })}
        </tbody>
      </table>
      {link === null ? null : (
        <MadeLink key={link.made.link} made={link.made} label={t('resetLink', { name: link.name })} />
      )}
      {manage && sending ? (
        <LeaveDialog
          title={t('endTitle', { name: sending.name })}
          text={t('endText')}
          act={t('end')}
          onClose={() => setSending(null)}
          onAct={async () => {
            await act(manage.deactivate({ memberId: sending.id }))
            setSending(null)
          }}
        />
      ) : null}
    </>
  )
}
