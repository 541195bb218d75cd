import Link from 'next/link'
import type { ReactNode } from 'react'
import classes from './page.module.css'

/** A page with one heading, a sentence under it, and its one act at the right. */
export function Page(props: { title: string; lead?: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <main id="content" className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{props.title}</h1>
          {props.lead ? <p className={classes.lead}>{props.lead}</p> : null}
        </div>
        {props.action}
      </header>
      {props.children}
    </main>
  )
}

/** Links to the first and the next page of a list. */
export function Paging(props: {
  label: string
  first?: { href: string; label: string }
  next?: { href: string; label: string }
}) {
  if (!props.first && !props.next) return null
  return (
    <nav className={classes.paging} aria-label={props.label}>
      {props.first ? <Link href={props.first.href}>{props.first.label}</Link> : null}
      {props.next ? <Link href={props.next.href}>{props.next.label}</Link> : null}
    </nav>
  )
}
