'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { WorkspaceItems } from '@/components/shell/workspace-items'
import { DropMenu } from '@/components/ui/drop-menu'
import type { WorkspaceFrame } from '@/lib/core/workspaces/view'
import classes from './masthead.module.css'

/** Which of one's workspaces this is, and the way to the others. Nothing for somebody who has one only. */
export function WorkspaceSwitcher({ frame }: { frame: WorkspaceFrame }) {
  const t = useTranslations('shell')
  if (frame.workspaces.length < 2) return null
  return (
    <DropMenu
      edge="start"
      width={264}
      target={
        <button type="button" className={classes.switcher} aria-label={t('switcher', { name: frame.name })}>
          <span>{frame.name}</span>
          <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      <WorkspaceItems frame={frame} />
    </DropMenu>
  )
}
