import type { ReactNode } from 'react'
import { Logo } from '@/components/shell/logo'
import classes from './entry.module.css'

/** The pages before the desk: sign-in and set-up. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <main id="content" className={classes.entry}>
      <div className={classes.line} aria-hidden="true" />
      <div className={classes.sheet}>
        <Logo />
        {children}
      </div>
    </main>
  )
}
