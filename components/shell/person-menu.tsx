'use client'

import { Menu, useMantineColorScheme } from '@mantine/core'
import {
  IconChartDots,
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { showKeyHelp } from '@/components/shell/key-help'
import { WorkspaceItems } from '@/components/shell/workspace-items'
import { Avatar } from '@/components/ui/avatar'
import { DropMenu } from '@/components/ui/drop-menu'
import type { WorkspaceFrame } from '@/lib/core/workspaces/view'
import classes from './person-menu.module.css'

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** Oneself: account, the other workspaces, light or dark, the keys, sign out. */
export function PersonMenu({ frame }: { frame: WorkspaceFrame }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = [
    ['light', IconSun],
    ['dark', IconMoon],
    ['auto', IconDeviceDesktop],
  ] as const
  const leave = async () => {
    await signOut({ redirect: false })
    window.location.assign('/sign-in')
  }
  return (
    <DropMenu
      width={248}
      target={
        <button
          type="button"
          className={classes.target}
          aria-label={t('personMenu', { name: frame.memberName, initials: frame.memberInitials })}
        >
          <Avatar initials={frame.memberInitials} filled />
        </button>
      }
    >
      <Menu.Label>
        {frame.memberName}, {t(`role.${frame.role}`)}
      </Menu.Label>
      <Menu.Item leftSection={<IconUser {...icon} />} onClick={() => router.push('/account')}>
        {t('account')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconChartDots {...icon} />}
        onClick={() => router.push(`/${frame.slug}/insights`)}
      >
        {t('place.insights')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconSettings {...icon} />}
        onClick={() => router.push(`/${frame.slug}/settings`)}
      >
        {t('place.settings')}
      </Menu.Item>
      <Menu.Item leftSection={<IconKeyboard {...icon} />} onClick={showKeyHelp}>
        {t('keys')}
      </Menu.Item>
      <Menu.Divider />
      <WorkspaceItems frame={frame} />
      <Menu.Divider />
      <Menu.Label>{t('colours')}</Menu.Label>
      {schemes.map(([scheme, Glyph]) => (
        <Menu.Item
          key={scheme}
          leftSection={<Glyph {...icon} />}
          rightSection={colorScheme === scheme ? <IconCheck {...icon} /> : null}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`colour.${scheme}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => void leave()}>
        {t('signOut')}
      </Menu.Item>
    </DropMenu>
  )
}
