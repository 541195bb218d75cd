'use client'

import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Act } from '@/components/acts/act'
import { Button } from '@/components/ui/button'
import { DropMenu } from '@/components/ui/drop-menu'
import type { MadeLink } from '@/lib/core/invitations/view'
import type { MemberRow } from '@/lib/core/members/view'
import classes from './settings.module.css'

/** The acts on members, as the page hands them down. */
export interface Managing {
  changeRole: Act
  deactivate: Act
  reactivate: Act
  makeResetLink: Act<MadeLink>
}

/** What can be done with one member: end the membership or take it up again, a link for a new password. */
export function MemberActs(props: {
  member: MemberRow
  own: boolean
  end: () => void
  takeUp: () => void
  makeLink: () => void
}) {
  const t = useTranslations('settings.members')
  const { name, deactivatedAt } = props.member
  // One's own membership is ended below the table, in one's own words.
  if (props.own) return null
  if (deactivatedAt !== null) {
    return (
      <Button size="s" aria-label={t('takeUpWhom', { name })} onClick={props.takeUp}>
        {t('takeUp')}
      </Button>
    )
  }
  return (
    <DropMenu
      width={248}
      target={
        <button type="button" className={classes.more} aria-label={t('actsOn', { name })}>
          <IconDots size={18} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      <Menu.Item onClick={props.makeLink}>{t('makeLink')}</Menu.Item>
      <Menu.Item onClick={props.end}>{t('endAct')}</Menu.Item>
    </DropMenu>
  )
}
