'use client'

import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './dialog.module.css'

export interface DialogProps {
  opened: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** The acts, right-aligned below the content. */
  footer?: ReactNode
  size?: 'm' | 'l'
}

/** One thing that is being done, above the page. Esc closes it and gives focus back. */
export function Dialog({ opened, onClose, title, children, footer, size = 'm' }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      data-closing={opened ? undefined : ''}
      title={title}
      size={size === 'l' ? 760 : 560}
      radius={12}
      padding={24}
      transitionProps={{ duration: 180, transition: 'fade' }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        overlay: classes.overlay,
      }}
    >
      {children}
      {footer ? <div className={classes.footer}>{footer}</div> : null}
    </Modal>
  )
}
