import classes from './avatar.module.css'

/** A person by initials; there are no pictures. The name stands beside it, so it is not read out. */
export function Avatar({ initials, filled = false }: { initials: string; filled?: boolean }) {
  return (
    <span className={filled ? classes.filled : classes.avatar} aria-hidden="true">
      {initials}
    </span>
  )
}
