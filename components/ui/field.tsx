import { cloneElement, type ReactElement, useId } from 'react'
import classes from './field.module.css'

interface Control {
  id?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}

export interface FieldProps {
  label: string
  hint?: string
  error?: string | undefined
  /** One input, select or textarea: it is given the label, the hint and the error. */
  children: ReactElement<Control>
}

/** A labelled control with its hint and, when something is wrong, the sentence that says what to do. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={classes.field}>
      <label htmlFor={children.props.id ?? id} className={classes.label}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      ) : null}
      {cloneElement(children, {
        id: children.props.id ?? id,
        'aria-invalid': error !== undefined && error !== '',
        'aria-describedby': described || undefined,
      })}
      {error ? (
        <p id={`${id}-error`} className={classes.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}
