import Link from 'next/link'
import type { ComponentProps } from 'react'
import classes from './button.module.css'

/** A link that looks like the act it leads to. */
export function LinkButton({
  variant = 'default',
  ...rest
}: ComponentProps<typeof Link> & { variant?: 'primary' | 'default' }) {
  return <Link {...rest} className={`${classes.button} ${classes[variant]} ${classes.m}`} />
}
