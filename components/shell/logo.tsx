import classes from './logo.module.css'

/** The line and the bob. */
export function Logo() {
  return (
    <span className={classes.logo}>
      <svg width="13" height="26" viewBox="0 0 13 26" aria-hidden="true">
        <path d="M6.5 0v13" stroke="var(--ink)" strokeWidth="1.5" />
        <path d="M6.5 11.5l4.5 5-4.5 9-4.5-9Z" fill="var(--accent)" />
      </svg>
      <span data-word>Plumbline</span>
    </span>
  )
}
