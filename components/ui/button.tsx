import type { ButtonHTMLAttributes, Ref } from 'react'
import { KeyCap } from '@/components/ui/key-cap'
import classes from './button.module.css'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary act a screen; `quiet` has no edge, `accent` is a soft one. */
  variant?: 'primary' | 'default' | 'quiet' | 'accent'
  size?: 's' | 'm'
  /** The key that does the same, printed on the button. */
  keyCap?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

/** A button whose words name the result. */
export function Button({
  variant = 'default',
  size = 'm',
  keyCap,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const names = [classes.button, classes[variant], classes[size], className]
  return (
    <button type={type} className={names.filter(Boolean).join(' ')} {...rest}>
      {children}
      {keyCap ? <KeyCap>{keyCap}</KeyCap> : null}
    </button>
  )
}
