'use client'
import { Menu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import classes from './drop-menu.module.css'

interface Props {
  /** The button it drops from. */
  target: ReactElement
  /** In pixels. */
  width: number
  /** Which edge of the button it keeps to. */
  edge?: 'start' | 'end'
  /** `Menu.Item`, `Menu.Label` and `Menu.Divider`. */
  children: ReactNode
}

/** What drops from a button of the frame, a list or a row: places to go and things to do. */
export function DropMenu({ target, width, edge = 'end', children }: Props) {
  return (
    <Menu
      position={`bottom-${edge}`}
      width={width}
      radius={8}
      shadow="md"
      transitionProps={{ duration: 120 }}
      withInitialFocusPlaceholder={false}
      classNames={{ dropdown: classes.menu, label: classes.label, item: classes.item }}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
