import classes from './policy-form.module.css'

interface Props {
  label: string
  /** What it comes to, below the label. */
  hint?: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** A rule of the policy that holds or does not. */
export function CheckField({ label, hint, checked, disabled, onChange }: Props) {
  return (
    <label className={classes.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint === undefined ? null : <small>{hint}</small>}
      </span>
    </label>
  )
}
