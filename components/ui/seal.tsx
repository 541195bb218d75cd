import type { ReactNode } from 'react'
import classes from './seal.module.css'

/** A hatched bar: something is there, and this page has not received it. There is nothing behind it. */
export function Seal({ children }: { children: ReactNode }) {
  return (
    <div className={classes.seal}>
      <span className={classes.label}>{children}</span>
    </div>
  )
}
