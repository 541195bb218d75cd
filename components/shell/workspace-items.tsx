'use client'

import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { samePlaceIn } from '@/components/shell/same-place'
import type { WorkspaceFrame } from '@/lib/core/workspaces/view'
import classes from './person-menu.module.css'

/** One's workspaces in a menu, with one's role in each; choosing one opens the same kind of place there. */
export function WorkspaceItems({ frame }: { frame: WorkspaceFrame }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const path = usePathname()
  return (
    <>
      <Menu.Label>{t('workspaces')}</Menu.Label>
      {frame.workspaces.map((one) => (
        <Menu.Item
          key={one.slug}
          aria-current={one.slug === frame.slug ? 'true' : undefined}
          leftSection={
            one.slug === frame.slug ? (
              <IconCheck size={16} stroke={1.75} aria-hidden="true" />
            ) : (
              <span className={classes.blank} />
            )
          }
          rightSection={<span className={classes.role}>{t(`role.${one.role}`)}</span>}
          onClick={() => router.push(samePlaceIn(path, one))}
        >
          {one.name}
        </Menu.Item>
      ))}
    </>
  )
}
