'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Role, roles } from '@/lib/core/members/role'
import type { MemberRow } from '@/lib/core/members/view'
import classes from './settings.module.css'

/** A member's role, changed by choosing another. A refusal leaves the old one standing. */
export function RoleSelect(props: { member: MemberRow; change: (role: Role) => Promise<unknown> }) {
  const t = useTranslations('settings.members')
  const roleName = useTranslations('shell.role')
  const { member, change } = props
  const [choosing, setChoosing] = useState<Role | null>(null)
  const choose = async (role: Role) => {
    setChoosing(role)
    await change(role)
    setChoosing(null)
  }
  return (
    <select
      className={classes.role}
      aria-label={t('roleOf', { name: member.name })}
      value={choosing ?? member.role}
      disabled={choosing !== null}
      onChange={(event) => void choose(event.currentTarget.value as Role)}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {roleName(role)}
        </option>
      ))}
    </select>
  )
}
