import type { ReactNode } from 'react'
import classes from './key-cap.module.css'

/** A key as it stands on the keyboard. Not read out: the button says what it does. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the button it stands on is named
    <kbd className={classes.cap} aria-hidden="true">
      {children}
    </kbd>
  )
}
