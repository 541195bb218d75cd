import type { ReactNode } from 'react'
import classes from './chip.module.css'

/** A small fact or a filter. With `onClick` it is a toggle. */
export function Chip({
  on = false,
  onClick,
  children,
}: {
  on?: boolean
  onClick?: () => void
  children: ReactNode
}) {
  const name = on ? `${classes.chip} ${classes.on}` : classes.chip
  if (onClick === undefined) return <span className={name}>{children}</span>
  return (
    <button type="button" className={name} aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  )
}
