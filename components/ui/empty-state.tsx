import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Why a list is empty, what to do, one act. The bob hangs beside it. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <svg width="60" height="150" viewBox="0 40 60 150" aria-hidden="true" className={classes.bob}>
        <path d="M30 40v92" stroke="var(--control)" strokeWidth="1.25" />
        <path d="M30 128l11 13-11 27-11-27Z" fill="var(--accent)" />
        <ellipse cx="30" cy="181" rx="17" ry="2.5" fill="var(--line)" />
      </svg>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.text}>{text}</p>
        {action ? <div className={classes.action}>{action}</div> : null}
      </div>
    </div>
  )
}
