import { type ReactNode, useId } from 'react'
import classes from '@/components/ui/segment.module.css'

interface Props<V extends string> {
  label: string
  options: readonly { value: V; label: string; icon?: ReactNode }[]
  value: V | null
  onChange: (value: V) => void
  /** Shown under it, and read with it. */
  error?: string
}

/** One of a few, side by side: a radio group, so arrow keys move within it. */
export function Segment<V extends string>({ label, options, value, onChange, error }: Props<V>) {
  const id = useId()
  return (
    <fieldset className={classes.field} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>{label}</legend>
      <div className={classes.track}>
        {options.map((option) => (
          <label key={option.value} data-on={option.value === value || undefined}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
